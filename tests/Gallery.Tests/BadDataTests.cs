using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using static Autoencoders.Gallery.Tests.DataFiles;

namespace Autoencoders.Gallery.Tests;

/// <summary>Whatever is wrong with the data, it is told in one line, and nothing is touched.</summary>
public sealed class BadDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SmallSetsAsTheTestsBelowSpoilThem_AreTrainedOn()
    {
        GalleryProcess.Result mnist = await GalleryProcess.Run(_folder.Path, "train", "simple", "--data", "mnist", "--data-dir", _folder.WriteMnist(), "--steps", "1");
        GalleryProcess.Result cifar = await GalleryProcess.Run(_folder.Path, "train", "stacked", "--data", "cifar", "--data-dir", _folder.WriteCifar(7), "--steps", "1");

        Assert.Equal((0, "", 0, ""), (mnist.ExitCode, mnist.Errors, cifar.ExitCode, cifar.Errors));
    }

    [Fact]
    public async Task GzipCutInHalf_IsRefused() => await MnistIsRefused(TrainImages, file => file[..(file.Length / 2)], "cut");

    [Fact]
    public async Task GzipWithoutItsLastBytes_IsRefused() => await MnistIsRefused(TrainImages, file => file[..^8], "cut short");

    [Fact]
    public async Task GzipWithAnAlteredByte_IsRefused() => await MnistIsRefused(TestImages, file => Altered(file, file.Length / 2), "damaged");

    [Fact]
    public async Task EmptyFile_IsRefused() => await MnistIsRefused(TestLabels, _ => [], "after 0 of the 8 bytes");

    [Fact]
    public async Task UnpackedFileCutShort_IsRefused() =>
        await MnistIsRefused(TrainImages, _ => Images(12, 28)[..5000], "is cut short: it holds 4984 of the 9408 bytes");

    [Fact]
    public async Task WrongMagicNumber_IsRefused() => await MnistIsRefused(TrainImages, _ => Gzip(Labels(60)), "00000801", "00000803");

    [Fact]
    public async Task WebPageInsteadOfData_IsRefused() => await MnistIsRefused(TrainImages, _ => "<!DOCTYPE html><html></html>"u8.ToArray(), "3C21444F");

    [Fact]
    public async Task FewerLabelsThanImages_AreRefused() => await MnistIsRefused(TrainLabels, _ => Gzip(Labels(11)), "11 labels", "12 images", TrainImages);

    [Fact]
    public async Task LabelBeyondTheClasses_IsRefused() => await MnistIsRefused(TestLabels, _ => Gzip([.. Labels(12)[..^1], 12]), "label 12", "0 to 9");

    [Fact]
    public async Task ImagesOfAnotherSize_AreRefused() => await MnistIsRefused(TrainImages, _ => Gzip(Images(12, 20)), "another size", "20", "28");

    [Fact]
    public async Task HeaderThatPromisesTooMuch_IsRefused() =>
        await MnistIsRefused(TrainImages, _ => Gzip(Header(0x0803, int.MaxValue, 28, 28)), "1683627179248 bytes");

    [Fact]
    public async Task FileWithoutImages_IsRefused()
    {
        string data = _folder.WriteMnist();
        _folder.Write(Path.Combine("data", TrainImages), Gzip(Images(0, 28)));
        _folder.Write(Path.Combine("data", TrainLabels), Gzip(Labels(0)));

        await IsRefused(["simple", "--data", "mnist", "--data-dir", data], TrainImages, "no images");
    }

    [Fact]
    public async Task MissingFile_IsNamed()
    {
        string data = _folder.WriteMnist();
        File.Delete(Path.Combine(data, TestLabels));

        await IsRefused(["simple", "--data", "mnist", "--data-dir", data], TestLabels, "is missing");
    }

    [Theory]
    [InlineData("simple", "cifar", "1024", "784")]
    [InlineData("linear", "cifar", "1024", "784")]
    [InlineData("stacked", "mnist", "784", "1024")]
    public async Task PicturesOfAnotherSizeThanTheModels_AreRefused(string model, string data, string found, string expected)
    {
        _folder.WriteMnist();
        _folder.WriteCifar(7);

        await IsRefused([model, "--data", data, "--data-dir", _folder["data"]], found, expected);
    }

    [Fact]
    public async Task PhotographsWithoutHorses_AreRefused() =>
        await IsRefused(["stacked", "--data", "cifar", "--data-dir", _folder.WriteCifar(3)], "horse");

    [Fact]
    public async Task PartOfARecord_IsRefused() => await CifarIsRefused("data_batch_1.bin", new byte[4000], "4000 bytes", "3073");

    [Fact]
    public async Task PickleThatCallsTheSystem_IsRefusedAndNotRun()
    {
        await CifarIsRefused("data_batch_1", Pickle("cos\nsystem\nU\u0015touch was-run; exit 3tR."), "os.system", "nothing is run");

        Assert.False(File.Exists(_folder["was-run"]));
    }

    [Fact]
    public async Task PickleWithAnUnknownInstruction_IsRefused() => await CifarIsRefused("data_batch_1", Pickle("}I12\ns."), "0x49");

    [Fact]
    public async Task PickleCutShort_IsRefused() => await CifarIsRefused("data_batch_1", Pickle("}U\u0004da"), "cut short");

    [Fact]
    public async Task PickleOfALaterProtocol_IsRefused() => await CifarIsRefused("data_batch_1", [0x80, 4, (byte)'.'], "protocol 4");

    [Theory]
    [InlineData("mnist")]
    [InlineData("fashion")]
    [InlineData("cifar")]
    public async Task FolderThatIsMissingEmptyOrAFile_IsRefused(string data)
    {
        string file = _folder.Write("file", [1]);
        string empty = Directory.CreateDirectory(_folder["empty"]).FullName;

        await IsRefused(["stacked", "--data", data, "--data-dir", _folder["nowhere"]], _folder["nowhere"], "does not exist");
        await IsRefused(["stacked", "--data", data, "--data-dir", empty], empty, "does not hold");
        await IsRefused(["stacked", "--data", data, "--data-dir", file], file, "is a file");
    }

    private async Task MnistIsRefused(string name, Func<byte[], byte[]> spoil, params string[] expected)
    {
        string path = Path.Combine(_folder.WriteMnist(), name);
        _folder.Write(path, spoil(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));

        await IsRefused(["simple", "--data", "mnist", "--data-dir", _folder["data"]], [path, .. expected]);
    }

    private async Task CifarIsRefused(string name, byte[] content, params string[] expected)
    {
        string path = _folder.Write(Path.Combine("data", name), content);

        await IsRefused(["stacked", "--data", "cifar", "--data-dir", _folder["data"]], [path, .. expected]);
    }

    private async Task IsRefused(string[] arguments, params string[] expected)
    {
        foreach (string name in Results.Names)
            _folder.Write(Path.Combine("results", name), [1, 2, 3]);

        GalleryProcess.Result fresh = await GalleryProcess.Run(_folder.Path, ["train", .. arguments, "--out", "fresh"]);
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, ["train", .. arguments, "--out", "results"]);

        Assert.Equal(fresh, result);
        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"\A[^\n]+\.\n\z", result.Errors);
        Assert.All(expected, text => Assert.Contains(text, result.Errors));
        Assert.DoesNotContain("   at ", result.Errors + result.Output);
        Assert.DoesNotContain("Epoch", result.Output);
        Assert.False(Directory.Exists(_folder["fresh"]));
        Dictionary<string, byte[]> files = Results.ReadWhole(_folder["results"]);
        Assert.All(files.Values, content => Assert.Equal([1, 2, 3], content));
    }

    private static byte[] Altered(byte[] file, int position)
    {
        byte[] altered = [.. file];
        altered[position] ^= 0xFF;
        return altered;
    }
}
