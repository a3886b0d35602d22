using System.CommandLine;
using System.IO;

namespace Autoencoders.Gallery.Commands;

/// <summary>The argument and the option that say which trained model is meant.</summary>
internal sealed class TrainedModel
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string?> _weights = new("--weights") { Description = "The weights that a training left; out/<model>/weights.safetensors by default." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_model);
        command.Options.Add(_weights);
    }

    public GalleryModel Entry(ParseResult result) => ModelArgument.Find(result.GetRequiredValue(_model));

    /// <exception cref="CheckpointException">The file is missing, damaged, or of another model.</exception>
    public ModelBase Load(ParseResult result)
    {
        GalleryModel entry = Entry(result);
        ModelBase model = entry.Create(entry.Seed);
        model.Load(result.GetValue(_weights) ?? PathOf(entry, "weights.safetensors"));
        return model;
    }

    /// <summary>Where a file of the model goes unless told otherwise.</summary>
    public static string PathOf(GalleryModel entry, string fileName) => Path.Combine("out", entry.Name, fileName);
}
