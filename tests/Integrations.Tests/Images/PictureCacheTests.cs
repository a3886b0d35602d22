using System;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Images;

namespace Autoencoders.Integrations.Tests.Images;

public sealed class PictureCacheTests : IDisposable
{
    private readonly TemporaryFolder _pictures = new();
    private readonly TemporaryFolder _cache = new();
    private readonly CountingDecoder _decoder = new();

    public PictureCacheTests()
    {
        _pictures.Write("a.png", 1);
        _pictures.Write("b.png", 2);
    }

    public void Dispose()
    {
        _pictures.Dispose();
        _cache.Dispose();
    }

    private ImageFolderOptions Options => new() { Width = 2, Height = 2, CacheFolder = _cache.In("made/when/needed") };

    private string CacheFile => Assert.Single(Directory.GetFiles(_cache.Path, "*", SearchOption.AllDirectories));

    private ImageFolder Load(ImageFolderOptions? options = null, CountingDecoder? decoder = null) =>
        ImageFolder.Load(_pictures.Path, options ?? Options, decoder ?? _decoder, CancellationToken.None);

    private void LoadsAnew(int expected, Action between, ImageFolderOptions? options = null, CountingDecoder? decoder = null)
    {
        Load();
        between();
        int before = _decoder.Count + (decoder?.Count ?? 0);
        Load(options, decoder);
        Assert.Equal(expected, _decoder.Count + (decoder?.Count ?? 0) - before);
    }

    [Fact]
    public void SecondLoad_DecodesNothing_AndGivesTheSame()
    {
        ImageFolder first = Load();
        ImageFolder second = Load();

        Assert.Equal(2, _decoder.Count);
        Assert.Equal(first.Images.ToArray(), second.Images.ToArray());
        Assert.Equal(first.Files, second.Files);
        Assert.EndsWith(".pictures", CacheFile, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedTime_IsNoticed() => LoadsAnew(2, () => File.SetLastWriteTimeUtc(_pictures.In("a.png"), new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void ChangedSize_IsNoticed()
    {
        DateTime time = File.GetLastWriteTimeUtc(_pictures.In("a.png"));
        LoadsAnew(2, () =>
        {
            _pictures.Write("a.png", 1, 1);
            File.SetLastWriteTimeUtc(_pictures.In("a.png"), time);
        });
    }

    [Fact]
    public void NewFile_IsNoticed() => LoadsAnew(3, () => _pictures.Write("c.png", 3));

    [Fact]
    public void RenamedFile_IsNoticed() => LoadsAnew(2, () => File.Move(_pictures.In("a.png"), _pictures.In("c.png")));

    [Fact]
    public void OtherSizes_AreDecodedAnew() => LoadsAnew(2, static () => { }, new ImageFolderOptions { Width = 2, Height = 3, CacheFolder = Options.CacheFolder });

    [Fact]
    public void OtherFit_IsDecodedAnew() => LoadsAnew(2, static () => { }, new ImageFolderOptions { Width = 2, Height = 2, Fit = PictureFit.Pad, CacheFolder = Options.CacheFolder });

    [Fact]
    public void OtherBackground_IsDecodedAnew() => LoadsAnew(2, static () => { }, new ImageFolderOptions { Width = 2, Height = 2, Background = Rgb.White, CacheFolder = Options.CacheFolder });

    [Fact]
    public void OtherDecoder_DecodesAnew() => LoadsAnew(2, static () => { }, null, new CountingDecoder { Name = "other" });

    [Fact]
    public void ChangedFolder_ReplacesItsFile()
    {
        Load();
        _pictures.Write("c.png", 3);
        Load();

        Assert.NotEmpty(CacheFile);
    }

    [Fact]
    public void OptionsHaveFilesOfTheirOwn()
    {
        Load();
        Load(new ImageFolderOptions { Width = 1, Height = 1, CacheFolder = Options.CacheFolder });
        Load();

        Assert.Equal(4, _decoder.Count);
    }

    [Fact]
    public void Labels_DoNotNeedAnotherFile()
    {
        using var classes = new TemporaryFolder();
        classes.Write("x/a.png", 1);
        ImageFolder.Load(classes.Path, Options, _decoder, CancellationToken.None);

        ImageFolder labelled = ImageFolder.Load(
            classes.Path, new ImageFolderOptions { Width = 2, Height = 2, LabelsFromFolders = true, CacheFolder = Options.CacheFolder }, _decoder, CancellationToken.None);

        Assert.Equal(1, _decoder.Count);
        Assert.Equal([0], labelled.Labeled.Labels);
    }

    [Fact]
    public void AnyChangedByte_MakesTheFileBeRebuilt()
    {
        float[] expected = Load().Images.ToArray();
        byte[] whole = File.ReadAllBytes(CacheFile);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x81;
            File.WriteAllBytes(CacheFile, damaged);
            int before = _decoder.Count;

            Assert.Equal(expected, Load().Images.ToArray());

            Assert.Equal(before + 2, _decoder.Count);
            Assert.Equal(whole, File.ReadAllBytes(CacheFile));
        }
    }

    [Fact]
    public void AnyOtherLength_MakesTheFileBeRebuilt()
    {
        Load();
        byte[] whole = File.ReadAllBytes(CacheFile);
        foreach (byte[] damaged in Enumerable.Range(0, whole.Length).Select(length => whole[..length]).Append([.. whole, 0]))
        {
            File.WriteAllBytes(CacheFile, damaged);
            int before = _decoder.Count;

            Load();

            Assert.Equal(before + 2, _decoder.Count);
            Assert.Equal(whole, File.ReadAllBytes(CacheFile));
        }
    }

    [Fact]
    public void SkippedFiles_AreRememberedButNotForgiven()
    {
        _pictures.Write("bad.png");
        var skipping = new ImageFolderOptions { Width = 2, Height = 2, SkipDamaged = true, CacheFolder = Options.CacheFolder };
        Load(skipping);
        int before = _decoder.Count;

        Assert.Equal(["bad.png"], Load(skipping).Skipped);
        Assert.Equal(before, _decoder.Count);
        Assert.Contains("bad.png", Assert.Throws<DataFileException>(() => Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedFolder_LeavesNoFile()
    {
        _pictures.Write("bad.png");

        Assert.Throws<DataFileException>(() => Load());

        Assert.Empty(Directory.GetFileSystemEntries(_cache.Path));
    }

    [Fact]
    public void CacheThatCannotBeWritten_DoesNotMatter()
    {
        string file = _cache.Write("file", 1);

        Assert.Equal(2, Load(new ImageFolderOptions { Width = 2, Height = 2, CacheFolder = Path.Combine(file, "below") }).Images.Count);
    }

    [Fact]
    public void WithoutCache_NothingIsWritten()
    {
        Load(new ImageFolderOptions { Width = 2, Height = 2, UseCache = false, CacheFolder = Options.CacheFolder });

        Assert.Empty(Directory.GetFileSystemEntries(_cache.Path));
    }
}
