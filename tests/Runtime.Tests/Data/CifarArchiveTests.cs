using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class CifarArchiveTests : IDisposable
{
    private static readonly string[] Names =
        ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SixFiles_AreUnpackedAndRead()
    {
        string archive = Archive([.. Names.Select(name => "cifar-10-batches-bin/" + name), "cifar-10-batches-bin/readme.html"]);

        string folder = CifarArchive.Unpack(archive, Token);

        Assert.Equal(Names, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((5, 1), (Cifar10.Load(_folder.Path, Token).Train.Count, Cifar10.Load(_folder.Path, Token).Test.Count));
    }

    [Theory]
    [InlineData("../cifar-10-batches-bin/escape.bin")]
    [InlineData("/escape.bin")]
    [InlineData("cifar-10-batches-bin/../../escape.bin")]
    public void NamesThatDoNotBelong_GoNowhere(string name)
    {
        string archive = Archive([name, .. Names.Select(known => "cifar-10-batches-bin/" + known)]);

        CifarArchive.Unpack(archive, Token);

        Assert.Equal(7, Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", "escape.bin")) || File.Exists("/escape.bin"));
    }

    [Fact]
    public void ArchiveWithoutAFile_IsRefusedNamingIt_AndLeavesNothing()
    {
        string archive = Archive([.. Names[..5].Select(name => "cifar-10-batches-bin/" + name)]);

        Assert.Contains("does not hold test_batch.bin", Assert.Throws<DataFileException>(() => CifarArchive.Unpack(archive, Token)).Message);
        Assert.Equal([archive], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void LinkInPlaceOfAFile_IsNotTaken()
    {
        string archive = Archive([.. Names[..5].Select(name => "cifar-10-batches-bin/" + name)], link: "cifar-10-batches-bin/test_batch.bin");

        Assert.Contains("test_batch.bin", Assert.Throws<DataFileException>(() => CifarArchive.Unpack(archive, Token)).Message);
    }

    [Fact]
    public void DamagedArchive_IsRefused_AndLeavesNothing()
    {
        string archive = Archive([.. Names.Select(name => "cifar-10-batches-bin/" + name)]);
        byte[] bytes = File.ReadAllBytes(archive);
        File.WriteAllBytes(archive, bytes[..(bytes.Length / 2)]);

        Assert.Throws<DataFileException>(() => CifarArchive.Unpack(archive, Token));
        Assert.Equal([archive], Directory.GetFileSystemEntries(_folder.Path));
    }

    private string Archive(string[] names, string? link = null)
    {
        string path = Path.Combine(_folder.Path, "cifar-10-binary.tar.gz");
        using FileStream file = File.Create(path);
        using var zipped = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zipped, TarEntryFormat.Ustar);
        foreach (string name in names)
        {
            var pixels = new byte[3072];
            new Random(name.Length).NextBytes(pixels);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(CifarBatchTests.Records([1], pixels)) });
        }

        if (link is not null)
            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, link) { LinkName = "/etc/hostname" });
        return path;
    }
}
