using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_ComeBackAsWritten(bool packed)
    {
        byte[] pixels = [.. Enumerable.Range(0, 3 * 28 * 28).Select(i => (byte)i)];
        byte[] file = Idx([3, 28, 28], pixels);

        Assert.Equal(pixels, IdxFile.ReadImages(_folder.Write("images", packed ? TemporaryFolder.Gzip(file) : file), 28, 28));
    }

    [Fact]
    public void Labels_ComeBackAsWritten() =>
        Assert.Equal([7, 2, 9], IdxFile.ReadLabels(_folder.Write("labels", Idx([3], [7, 2, 9]))));

    [Fact]
    public void MoreThanTheFirstBlock_IsReadWhole()
    {
        byte[] labels = new byte[3_000_001];
        new Random(1).NextBytes(labels);

        Assert.Equal(labels, IdxFile.ReadLabels(_folder.Write("labels.gz", TemporaryFolder.Gzip(Idx([labels.Length], labels)))));
    }

    [Fact]
    public void OtherMagic_IsRefusedNamingBoth()
    {
        string message = RefusalOf(Idx([3], [1, 2, 3]), isImages: true);

        Assert.Contains("00000801", message);
        Assert.Contains("00000803", message);
    }

    [Fact]
    public void OtherElementType_IsRefused()
    {
        byte[] file = Idx([3], [1, 2, 3]);
        file[2] = 0x0D;

        Assert.Contains("00000D01", RefusalOf(file, isImages: false));
    }

    [Fact]
    public void OtherImageSize_IsRefusedNamingBoth()
    {
        string message = RefusalOf(Idx([1, 28, 32], new byte[28 * 32]), isImages: true);

        Assert.Contains("axis 2 is 32 and should be 28", message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HeaderThatAnnouncesTooMuch_IsRefusedWithoutReservingIt(bool packed)
    {
        byte[] file = Idx([2_000_000, 28, 28], new byte[5000]);
        string path = _folder.Write("images", packed ? TemporaryFolder.Gzip(file) : file);
        long before = GC.GetAllocatedBytesForCurrentThread();

        string message = Assert.Throws<DataFileException>(() => IdxFile.ReadImages(path, 28, 28)).Message;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
        Assert.Contains("holds 5000 of the 1568000000 bytes", message);
    }

    [Fact]
    public void HeaderBeyondAnArray_IsRefused() =>
        Assert.Contains("announces 3367254359280 bytes", RefusalOf(Idx([-1, 28, 28], []), isImages: true));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public void HeaderCutShort_IsRefused(int length) =>
        Assert.Contains($"cut short: it ends after {length} of the 8 bytes", RefusalOf(Idx([3], [1, 2, 3])[..length], isImages: false));

    [Fact]
    public void EveryCutOfAGzipFile_IsRefused()
    {
        var noise = new byte[400];
        new Random(2).NextBytes(noise);
        byte[] packed = TemporaryFolder.Gzip(Idx([400], noise));
        for (int length = 0; length < packed.Length; length++)
        {
            string path = _folder.Write("labels.gz", packed[..length]);
            Assert.True(Refuses(path), $"Cut to {length} of {packed.Length} bytes, the file was taken.");
        }
    }

    [Fact]
    public void AlteredGzipFile_IsRefused()
    {
        var noise = new byte[400];
        new Random(3).NextBytes(noise);
        byte[] packed = TemporaryFolder.Gzip(Idx([400], noise));
        packed[200] ^= 0x10;

        Assert.Contains("damaged", Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(_folder.Write("labels.gz", packed))).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BytesAfterTheEnd_AreRefused(bool packed)
    {
        byte[] file = [.. Idx([3], [1, 2, 3]), 4];

        Assert.Contains("goes on after the 3 bytes", RefusalOf(packed ? TemporaryFolder.Gzip(file) : file, isImages: false));
    }

    [Fact]
    public void MissingFile_IsRefusedNamingIt()
    {
        string path = Path.Combine(_folder.Path, "nothing-here");
        var refusal = Assert.Throws<DataFileException>(() => IdxFile.ReadLabels(path));

        Assert.Equal(path, refusal.Path);
        Assert.Contains(path, refusal.Message);
    }

    internal static byte[] Idx(int[] sizes, byte[] values)
    {
        var header = new byte[4 + (4 * sizes.Length)];
        header[2] = 8;
        header[3] = (byte)sizes.Length;
        for (int i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), sizes[i]);
        return [.. header, .. values];
    }

    private static bool Refuses(string path)
    {
        try
        {
            IdxFile.ReadLabels(path);
            return false;
        }
        catch (DataFileException)
        {
            return true;
        }
    }

    private string RefusalOf(byte[] file, bool isImages)
    {
        string path = _folder.Write("some-file", file);
        var refusal = Assert.Throws<DataFileException>(() => isImages ? IdxFile.ReadImages(path, 28, 28) : IdxFile.ReadLabels(path));
        Assert.Contains(path, refusal.Message);
        return refusal.Message;
    }
}
