using System;
using System.IO;
using System.Linq;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class IdxDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FourFiles_BecomeTrainAndTest()
    {
        Write("", trainCount: 3, testCount: 2);

        Dataset set = Mnist.Load(_folder.Path, Token);

        Assert.Equal(("MNIST", 3, 2), (set.Name, set.Train.Count, set.Test.Count));
        Assert.Equal(new Shape(28, 28), set.Train.Images.Shape);
        Assert.Equal([0, 1, 2], set.Train.Labels);
        Assert.Equal(new Shape(784), set.Train.Images.Flatten().Shape);
        Assert.All(set.Test.Images.ToArray(), value => Assert.Equal(51 * (1f / 255f), value));
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("MNIST/raw")]
    public void SubfolderOfTheSet_IsFound(string subfolder)
    {
        Write(subfolder, trainCount: 3, testCount: 2);

        Assert.Equal(3, Mnist.Load(_folder.Path, Token).Train.Count);
    }

    [Fact]
    public void EachSet_TakesItsOwnSubfolder()
    {
        Write("mnist", trainCount: 3, testCount: 2);
        Write("fashion-mnist", trainCount: 4, testCount: 2);

        Assert.Equal(3, Mnist.Load(_folder.Path, Token).Train.Count);
        Assert.Equal(4, FashionMnist.Load(_folder.Path, Token).Train.Count);
    }

    [Fact]
    public void FilesOfTheOtherSet_AreNotTakenForThisOne()
    {
        _folder.Write("train-images-idx3-ubyte.gz", new byte[9912422]);

        Assert.Contains("does not hold the Fashion-MNIST files", Assert.Throws<DataFileException>(() => FashionMnist.Load(_folder.Path, Token)).Message);
    }

    [Fact]
    public void EnvironmentFolder_ComesBeforeTheCache()
    {
        Write("environment/mnist", trainCount: 3, testCount: 2);
        Write("cache/mnist", trainCount: 4, testCount: 2);
        string cache = Path.Combine(_folder.Path, "cache");

        Assert.Equal(3, Load(new DataFolders(null, Path.Combine(_folder.Path, "environment"), cache)).Train.Count);
        Assert.Equal(4, Load(new DataFolders(null, Path.Combine(_folder.Path, "elsewhere"), cache)).Train.Count);
        Assert.Equal(4, Load(new DataFolders(null, null, cache)).Train.Count);
    }

    [Fact]
    public void NamedFolder_IsTheOnlyOneLookedAt()
    {
        Write("environment", trainCount: 3, testCount: 2);
        string named = Directory.CreateDirectory(Path.Combine(_folder.Path, "named")).FullName;
        var folders = new DataFolders(named, Path.Combine(_folder.Path, "environment"), Path.Combine(_folder.Path, "environment"));

        Assert.Contains($"'{named}' does not hold the MNIST files", Assert.Throws<DataFileException>(() => Load(folders)).Message);
        Assert.Contains("does not exist", Assert.Throws<DataFileException>(() => Load(folders with { Directory = named + "x" })).Message);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        Write("", trainCount: 3, testCount: 2);
        File.Delete(Path.Combine(_folder.Path, "t10k-labels-idx1-ubyte"));

        Assert.Contains("t10k-labels-idx1-ubyte.gz' is missing", Assert.Throws<DataFileException>(() => Mnist.Load(_folder.Path, Token)).Message);
    }

    [Fact]
    public void OtherNumberOfLabels_IsRefusedNamingBoth()
    {
        Write("", trainCount: 3, testCount: 2);
        _folder.Write("train-labels-idx1-ubyte", IdxFileTests.Idx([4], [0, 1, 2, 3]));

        Assert.Contains("holds 4 labels for the 3 images", Assert.Throws<DataFileException>(() => Mnist.Load(_folder.Path, Token)).Message);
    }

    [Fact]
    public void LabelBeyondTheClasses_IsRefused()
    {
        Write("", trainCount: 3, testCount: 2);
        _folder.Write("train-labels-idx1-ubyte", IdxFileTests.Idx([3], [0, 10, 2]));

        Assert.Contains("the label 10 for image 1", Assert.Throws<DataFileException>(() => Mnist.Load(_folder.Path, Token)).Message);
    }

    private static Dataset Load(DataFolders folders) => Mnist.Files.Load(folders, null, Token);

    private void Write(string subfolder, int trainCount, int testCount)
    {
        foreach ((string name, int count) in new[] { ("train", trainCount), ("t10k", testCount) })
        {
            byte[] pixels = [.. Enumerable.Repeat((byte)51, count * 28 * 28)];
            byte[] labels = [.. Enumerable.Range(0, count).Select(i => (byte)i)];
            _folder.Write(Path.Combine(subfolder, $"{name}-images-idx3-ubyte.gz"), TemporaryFolder.Gzip(IdxFileTests.Idx([count, 28, 28], pixels)));
            _folder.Write(Path.Combine(subfolder, $"{name}-labels-idx1-ubyte"), IdxFileTests.Idx([count], labels));
        }
    }
}
