using System;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Images;

namespace Autoencoders.Integrations.Tests.Images;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ImageFolderOptions Options(bool labels = false, bool skip = false) =>
        new() { Width = 3, Height = 2, LabelsFromFolders = labels, SkipDamaged = skip, UseCache = false };

    private ImageFolder Load(ImageFolderOptions? options = null, CountingDecoder? decoder = null) =>
        ImageFolder.Load(_folder.Path, options ?? Options(), decoder ?? new CountingDecoder(), TestContext.Current.CancellationToken);

    private string Refusal(ImageFolderOptions? options = null) => Assert.Throws<DataFileException>(() => Load(options)).Message;

    private static byte[] FirstBytes(Samples images) => [.. Enumerable.Range(0, images.Count).Select(i => (byte)MathF.Round(images[i..(i + 1)].ToArray()[0] * 255))];

    [Fact]
    public void Pictures_AreInOrdinalOrderOfTheirPaths()
    {
        // As numbers, or in a culture's order, these would come otherwise.
        string[] ordered = ["10.png", "2.png", "B.png", "Z/a.png", "a.png", "a/b.png", "a/b/c.png", "z.png", "ä.png"];
        foreach ((string name, int i) in ordered.Select((name, i) => (name, i)).Reverse())
            _folder.Write(name, (byte)i);

        ImageFolder folder = Load();

        Assert.Equal(ordered, folder.Files);
        Assert.Equal(Enumerable.Range(0, ordered.Length).Select(static i => (byte)i), FirstBytes(folder.Images));
    }

    [Fact]
    public void Samples_AreHeightWidthChannels()
    {
        _folder.Write("a.png", 7);

        Assert.Equal(new Shape(2, 3, 3), Load().Images.Shape);
        Assert.Equal(new Shape(2, 3, 1), Load(new ImageFolderOptions { Width = 3, Height = 2, Grayscale = true, UseCache = false }).Images.Shape);
    }

    [Fact]
    public void Decoder_IsAskedForWhatTheOptionsSay()
    {
        _folder.Write("a.png", 7);
        var decoder = new CountingDecoder();

        Load(new ImageFolderOptions { Width = 5, Height = 4, Grayscale = true, Fit = PictureFit.Pad, Background = Rgb.White, UseCache = false }, decoder);

        Assert.Equal(new PictureForm(4, 5, 1, PictureFit.Pad, Rgb.White), Assert.Single(decoder.Forms));
    }

    [Fact]
    public void OnlyFilesThatEndAsPicturesDo_AreRead()
    {
        foreach (string name in new[] { "a.JPG", "b.jpeg", "c.Png", "d.webp", "e.bmp", "f.gif", "notes.txt", "g.png.bak", ".hidden.png", ".thumbnails/h.png" })
            _folder.Write(name, 1);

        Assert.Equal(["a.JPG", "b.jpeg", "c.Png", "d.webp", "e.bmp", "f.gif"], Load().Files);
    }

    [Fact]
    public void Labels_AreThePositionsOfTheSubFolders()
    {
        _folder.Write("dogs/1.png", 1);
        _folder.Write("cats/deeper/2.png", 2);
        _folder.Write("cats/3.png", 3);
        _folder.Write("Eels/4.png", 4);

        ImageFolder folder = Load(Options(labels: true));

        Assert.Equal(["Eels", "cats", "dogs"], folder.Classes);
        Assert.Equal(["Eels/4.png", "cats/3.png", "cats/deeper/2.png", "dogs/1.png"], folder.Files);
        Assert.Equal([0, 1, 1, 2], folder.Labeled.Labels);
        Assert.Same(folder.Images, folder.Labeled.Images);
    }

    [Fact]
    public void WithoutLabels_LabelledSamplesAreRefused()
    {
        _folder.Write("cats/1.png", 1);

        ImageFolder folder = Load();

        Assert.Empty(folder.Classes);
        Assert.Contains("LabelsFromFolders", Assert.Throws<InvalidOperationException>(() => folder.Labeled).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFolder_IsNamed()
    {
        string path = _folder.In("nowhere");

        DataFileException refusal = Assert.Throws<DataFileException>(() => ImageFolder.Load(path, Options(), new CountingDecoder(), CancellationToken.None));

        Assert.Equal($"'{path}' does not exist; a folder of pictures was expected.", refusal.Message);
    }

    [Fact]
    public void FileInPlaceOfTheFolder_IsNamed()
    {
        string path = _folder.Write("a.png", 1);

        DataFileException refusal = Assert.Throws<DataFileException>(() => ImageFolder.Load(path, Options(), new CountingDecoder(), CancellationToken.None));

        Assert.Equal($"'{path}' is a file; a folder of pictures was expected.", refusal.Message);
    }

    [Fact]
    public void FolderWithoutPictures_IsRefused()
    {
        _folder.Write("notes.txt", 1);

        Assert.Equal(
            $"'{_folder.Path}' holds no pictures, neither itself nor in its sub-folders; files ending in .bmp, .gif, .jpeg, .jpg, .png or .webp were looked for.",
            Refusal());
    }

    [Fact]
    public void EmptyClass_IsNamed()
    {
        _folder.Write("cats/1.png", 1);
        _folder.Write("dogs/notes.txt", 1);

        Assert.StartsWith($"'{_folder.In("dogs")}' holds no pictures", Refusal(Options(labels: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void PictureOutsideOfTheClasses_IsNamed()
    {
        _folder.Write("cats/1.png", 1);
        _folder.Write("stray.png", 1);

        Assert.Contains("holds the picture 'stray.png' outside of all sub-folders", Refusal(Options(labels: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void FolderWithoutSubFolders_HasNoClasses()
    {
        _folder.Write("1.png", 1);

        Assert.Contains("has no sub-folders", Refusal(Options(labels: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Classes_AreAsManyAsAByteTells(int count, bool isAccepted)
    {
        for (int i = 0; i < count; i++)
            _folder.Write($"class{i:000}/1.png", (byte)i);

        if (isAccepted)
            Assert.Equal(Enumerable.Range(0, 256).Select(static i => (byte)i), Load(Options(labels: true)).Labeled.Labels);
        else
            Assert.Contains("has 257 sub-folders", Refusal(Options(labels: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void FirstDamagedFileInOrder_IsNamed_WhateverTheThreadsDo()
    {
        for (int i = 0; i < 60; i++)
            _folder.Write($"{i:00}.png", (byte)i);
        foreach (int damaged in new[] { 7, 40, 59 })
            _folder.Write($"{damaged:00}.png");

        for (int run = 0; run < 5; run++)
            Assert.Equal($"'{_folder.In("07.png")}' is not a picture that can be read: it is empty.", Refusal());
    }

    [Fact]
    public void DamagedFiles_CanBeSkipped()
    {
        _folder.Write("cats/1.png", 11);
        _folder.Write("cats/2.png");
        _folder.Write("dogs/3.png", 13);
        _folder.Write("dogs/4.png");

        ImageFolder folder = Load(Options(labels: true, skip: true));

        Assert.Equal(["cats/1.png", "dogs/3.png"], folder.Files);
        Assert.Equal(["cats/2.png", "dogs/4.png"], folder.Skipped);
        Assert.Equal([11, 13], FirstBytes(folder.Images));
        Assert.Equal([0, 1], folder.Labeled.Labels);
    }

    [Fact]
    public void FolderOfDamagedFilesOnly_IsRefusedEvenIfTheyMayBeSkipped()
    {
        _folder.Write("1.png");

        string message = Refusal(Options(skip: true));

        Assert.Contains("none can be read as one", message, StringComparison.Ordinal);
        Assert.Contains("1.png", message, StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesTooManyForOneArray_AreRefusedBeforeAnyIsDecoded()
    {
        _folder.Write("1.png", 1);
        var decoder = new CountingDecoder();
        var options = new ImageFolderOptions { Width = 65535, Height = 65535, UseCache = false };

        string message = Assert.Throws<DataFileException>(() => Load(options, decoder)).Message;

        Assert.Contains("12884508675 bytes", message, StringComparison.Ordinal);
        Assert.Equal(0, decoder.Count);
    }

    [Theory]
    [InlineData(0, 1, "Width")]
    [InlineData(1, -1, "Height")]
    [InlineData(65536, 1, "Width")]
    public void Sizes_AreOneTo65535(int width, int height, string name) =>
        Assert.StartsWith($"{name} is ", Assert.Throws<ArgumentOutOfRangeException>(() => Load(new ImageFolderOptions { Width = width, Height = height })).Message, StringComparison.Ordinal);

    [Fact]
    public void CancelledLoad_Ends()
    {
        _folder.Write("1.png", 1);

        Assert.Throws<OperationCanceledException>(() => ImageFolder.Load(_folder.Path, Options(), new CountingDecoder(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Path_MayEndInASeparator()
    {
        _folder.Write("1.png", 1);

        Assert.Equal(["1.png"], ImageFolder.Load(_folder.Path + Path.DirectorySeparatorChar, Options(), new CountingDecoder(), CancellationToken.None).Files);
    }
}
