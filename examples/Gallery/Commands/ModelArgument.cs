using System.CommandLine;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary>The model that a command works with, by its name.</summary>
internal static class ModelArgument
{
    public static Argument<string> Create()
    {
        var argument = new Argument<string>("model") { Description = "Which model: " + string.Join(", ", GalleryModel.All.Select(static model => model.Name)) + "." };
        argument.AcceptOnlyFromAmong([.. GalleryModel.All.Select(static model => model.Name)]);
        return argument;
    }

    public static GalleryModel Find(string name) => GalleryModel.All.First(model => model.Name == name);
}
