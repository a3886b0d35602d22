using System.IO;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>Weights for the commands that use what was learnt; few steps do.</summary>
public sealed class TrainedModels : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A working folder whose <c>out</c> holds the trainings.</summary>
    public string Folder => _folder.Path;

    public string Weights(string model) => Path.Combine(Folder, "out", model, Results.Weights);

    public async ValueTask InitializeAsync()
    {
        foreach (string model in new[] { "simple", "vae", "conditional", "unet-denoise", "stacked" })
        {
            GalleryProcess.Result result = await GalleryProcess.Run(Folder, "train", model, "--steps", "2", "--batch", "50");
            Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
