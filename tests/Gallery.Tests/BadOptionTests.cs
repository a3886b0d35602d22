using System;
using System.IO;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

public sealed class BadOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--epochs takes a whole number from 1 to 1000000000, not '0'.", "train", "simple", "--epochs", "0")]
    [InlineData("--epochs takes a whole number from 1 to 1000000000, not '1.5'.", "train", "simple", "--epochs", "1.5")]
    [InlineData("--epochs takes a whole number from 1 to 1000000000, not '99999999999'.", "train", "simple", "--epochs", "99999999999")]
    [InlineData("--steps takes a whole number from 1 to 1000000000, not 'many'.", "train", "simple", "--steps", "many")]
    [InlineData("--batch takes a whole number from 1 to 1000000000, not '-1'.", "train", "simple", "--batch", "-1")]
    [InlineData("--threads takes a whole number from 1 to 1000000000, not '0'.", "train", "simple", "--threads", "0")]
    [InlineData("Between 1 and 256 threads can work.", "train", "simple", "--threads", "257")]
    [InlineData("--seed takes a whole number from -2147483648 to 2147483647, not 'x'.", "train", "simple", "--seed", "x")]
    [InlineData("--epochs and --steps exclude each other.", "train", "simple", "--epochs", "1", "--steps", "1")]
    [InlineData("--data-dir is for data sets in files", "train", "simple", "--data-dir", ".")]
    [InlineData("--data-dir is for data sets in files", "train", "simple", "--data-dir", ".", "--data", "digits")]
    [InlineData("--out is empty", "train", "simple", "--out", "")]
    [InlineData("--tensorboard is empty", "train", "simple", "--tensorboard", "")]
    [InlineData("--checkpoint-every takes a whole number from 1 to 1000000000, not '0'.", "train", "simple", "--checkpoint-every", "0")]
    [InlineData("--early-stopping takes a whole number from 1 to 1000000000, not '0'.", "train", "simple", "--early-stopping", "0")]
    [InlineData("'out/simple' holds no training to go on with; leave out --resume to begin one.", "train", "simple", "--steps", "1", "--resume")]
    [InlineData("Option '--image' is required.", "reconstruct", "simple")]
    [InlineData("--count takes a whole number from 1 to 10000, not '10001'.", "sample", "vae", "--count", "10001")]
    [InlineData("'xml' not recognized", "encode", "simple", "--format", "xml")]
    [InlineData("out/simple/weights.safetensors: there is no such file.", "encode", "simple")]
    [InlineData("'simpel' not recognized", "train", "simpel")]
    [InlineData("'letters' not recognized", "train", "simple", "--data", "letters")]
    [InlineData("'letters' not recognized", "train", "simple", "--data", "letters", "--data-dir", ".")]
    [InlineData("'--depth'", "train", "simple", "--depth", "3")]
    [InlineData("'fit'", "fit")]
    [InlineData("Required argument missing", "train")]
    [InlineData("'keras9' not recognized", "summary", "simple", "--format", "keras9")]
    [InlineData("UNetDenoiser has no part 'encoder'; it has none.", "summary", "unet-denoise", "--part", "encoder")]
    [InlineData("'middle' not recognized", "summary", "simple", "--part", "middle")]
    public async Task WrongArgument_IsNamedAndNothingIsTrained(string expected, params string[] arguments)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Errors);
        Assert.DoesNotContain("   at ", result.Errors + result.Output);
        Assert.DoesNotContain("Train on", result.Output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task FileWhereTheResultsShouldGo_IsRefusedBeforeTraining()
    {
        _folder.Write("file", [1, 2, 3]);

        await IsRefused("file", "'file' is a file");
        await IsRefused(Path.Combine("file", "deeper"), $"'{Path.Combine("file", "deeper")}'");
        Assert.Equal([1, 2, 3], Results.Read(_folder.Path)["file"]);
    }

    [Fact]
    public async Task FolderWhereAFileOfTheResultsShouldGo_IsRefusedBeforeTraining()
    {
        Directory.CreateDirectory(_folder[Path.Combine("results", Results.Curve)]);

        await IsRefused("results", Results.Curve, "is a folder");
        Assert.Empty(Results.Read(_folder.Path));
    }

    [Fact]
    public async Task FolderWhereAnotherPictureShouldGo_IsRefusedBeforeTraining()
    {
        Directory.CreateDirectory(_folder[Path.Combine("results", "latent-plane.png")]);

        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "vae", "--steps", "1", "--out", "results");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"\A[^\n]*latent-plane\.png[^\n]*is a folder[^\n]*\.\n\z", result.Errors);
    }

    [Fact]
    public async Task FolderThatCannotBeWrittenTo_IsRefusedBeforeTraining()
    {
        // Not even an administrator makes folders there.
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Needs a place where nobody may write; this system has no /proc.");

        await IsRefused("/proc/results", "'/proc/results'");
    }

    [Fact]
    public async Task ReadOnlyFolder_IsRefusedBeforeTraining()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Whoever may do everything may write there, too.");
        string folder = Directory.CreateDirectory(_folder["results"]).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await IsRefused("results", "'results'", "denied");
        Assert.Empty(Results.Read(folder));
    }

    private async Task IsRefused(string output, params string[] expected)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "1", "--out", output);

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"\A[^\n]+\.\n\z", result.Errors);
        Assert.All(expected, text => Assert.Contains(text, result.Errors));
        Assert.DoesNotContain("   at ", result.Output);
        Assert.DoesNotContain("Epoch", result.Output);
    }
}
