using System;
using System.IO;
using Autoencoders.Checkpoints;

namespace Autoencoders.Runtime.Tests.Checkpoints;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Content_ReplacesWhatWasThere_AndNothingElseIsLeft()
    {
        string path = _folder.File("a.bin");
        File.WriteAllBytes(path, new byte[100]);

        AtomicFile.Write(path, stream => stream.Write([1, 2, 3]));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        Assert.Equal(["a.bin"], _folder.Names());
    }

    [Fact]
    public void ExceptionInTheMiddle_LeavesTheOldContent_AndNothingElse()
    {
        string path = _folder.File("a.bin");
        File.WriteAllText(path, "old");

        var failure = Assert.Throws<ArithmeticException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[1 << 20]);
            throw new ArithmeticException("mine");
        }));

        Assert.Equal("mine", failure.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.bin"], _folder.Names());
    }

    [Fact]
    public void OldContent_StaysUntilTheNewOneIsWhole()
    {
        string path = _folder.File("a.bin");
        File.WriteAllText(path, "old");
        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path));
        });
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void MissingFolders_AreMade()
    {
        AtomicFile.Write(_folder.File("x/y/a.bin"), static stream => stream.WriteByte(7));
        Assert.Equal([7], File.ReadAllBytes(_folder.File("x/y/a.bin")));
    }

    [Fact]
    public void Folder_IsRefusedNamingIt()
    {
        string path = _folder.File("folder");
        Directory.CreateDirectory(path);
        var failure = Assert.Throws<IOException>(() => AtomicFile.Write(path, static _ => { }));
        Assert.Contains(path, failure.Message);
        Assert.Contains("folder", failure.Message);
        Assert.Equal(["folder"], _folder.Names());
    }

    [Fact]
    public void FileWhereAFolderIsNeeded_IsRefusedNamingThePath()
    {
        File.WriteAllText(_folder.File("file"), "old");
        string path = _folder.File("file/a.bin");
        var failure = Assert.Throws<IOException>(() => AtomicFile.Write(path, static _ => { }));
        Assert.StartsWith(path, failure.Message);
        Assert.Equal("old", File.ReadAllText(_folder.File("file")));
    }
}
