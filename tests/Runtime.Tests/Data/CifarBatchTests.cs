using System;
using System.Linq;
using System.Text;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class CifarBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BothForms_GiveTheSame_ChannelsLast()
    {
        byte[] planes = Noise(3 * 3072);
        byte[] labels = [7, 0, 9];

        LabeledSamples binary = CifarBatch.Read(_folder.Write("data_batch_1.bin", Records(labels, planes)));
        LabeledSamples pickled = CifarBatch.Read(_folder.Write("data_batch_1", Pickle(labels, planes).ToArray()));

        Assert.Equal(new Shape(32, 32, 3), binary.Images.Shape);
        Assert.Equal(labels, binary.Labels);
        Assert.Equal(labels, pickled.Labels);
        Assert.Equal(binary.Images.ToArray(), pickled.Images.ToArray());
        float[] second = binary.Images.WithScale(1)[1..2].ToArray();
        for (int channel = 0; channel < 3; channel++)
            Assert.Equal(planes[3072 + (1024 * channel) + (32 * 5) + 6], second[(((32 * 5) + 6) * 3) + channel]);
    }

    [Fact]
    public void AllFilesOfAFolder_AreRead_InTheirOrder()
    {
        _folder.Write("cifar-10-batches-py/data_batch_2", Pickle([1, 2], Noise(2 * 3072)).ToArray());
        _folder.Write("cifar-10-batches-py/data_batch_1", Pickle([7], Noise(3072)).ToArray());
        _folder.Write("cifar-10-batches-py/data_batch_3.part", [1, 2, 3]);
        _folder.Write("cifar-10-batches-py/test_batch", Pickle([7, 3], Noise(2 * 3072)).ToArray());

        Dataset set = Cifar10.Load(_folder.Path, Token);

        Assert.Equal([7, 1, 2], set.Train.Labels);
        Assert.Equal([7, 3], set.Test.Labels);
        Assert.Equal(1, set.Train.WithLabel(7).Count);
        Assert.Equal("horse", Cifar10.Classes[7]);
    }

    [Fact]
    public void WhereBothFormsLie_OneIsRead()
    {
        _folder.Write("data_batch_1", Pickle([1], Noise(3072)).ToArray());
        _folder.Write("data_batch_1.bin", Records([2], Noise(3072)));
        _folder.Write("test_batch.bin", Records([3], Noise(3072)));

        Assert.Equal([2], Cifar10.Load(_folder.Path, Token).Train.Labels);
    }

    [Fact]
    public void FolderWithoutTestFiles_IsRefused()
    {
        _folder.Write("data_batch_1.bin", Records([2], Noise(3072)));

        Assert.Contains("holds no file test_batch*", Assert.Throws<DataFileException>(() => Cifar10.Load(_folder.Path, Token)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3072)]
    [InlineData(3074)]
    public void BytesThatAreNotWholeRecords_AreRefused(int length) =>
        Assert.Contains($"holds {length} bytes", RefusalOf(new byte[length]));

    [Fact]
    public void LabelBeyondTheClasses_IsRefusedInBothForms()
    {
        Assert.Contains("label 10 for image 1", RefusalOf(Records([1, 10], Noise(2 * 3072))));
        Assert.Contains("label 10 for image 1", RefusalOf(Pickle([1, 10], Noise(2 * 3072)).ToArray()));
    }

    [Fact]
    public void EveryCutOfAPickle_IsRefused()
    {
        byte[] file = Pickle([4], Noise(3072)).ToArray();
        for (int length = 1; length < file.Length; length++)
            Assert.Contains("cut short", RefusalOf(file[..length]));
    }

    [Theory]
    [InlineData("os\nsystem\n", "os.system")]
    [InlineData("posix\nsystem\n", "posix.system")]
    [InlineData("builtins\neval\n", "builtins.eval")]
    [InlineData("numpy\nload\n", "numpy.load")]
    public void NamesOfAnythingElse_AreRefused(string function, string name)
    {
        byte[] file = new PickledBatch { Labels = [1], Planes = Noise(3072), Function = function }.ToArray();
        int position = Find(file, $"c{function}");

        string message = RefusalOf(file);

        Assert.Contains(name, message);
        Assert.Contains($"at byte {position} ", message);
    }

    [Theory]
    [InlineData((byte)'i')] // INST
    [InlineData((byte)'o')] // OBJ
    [InlineData((byte)'P')] // PERSID
    [InlineData((byte)'Q')] // BINPERSID
    [InlineData((byte)0x81)] // NEWOBJ
    [InlineData((byte)0x82)] // EXT1
    [InlineData((byte)0x93)] // STACK_GLOBAL
    [InlineData((byte)0x8E)] // BINBYTES8
    [InlineData((byte)'L')] // LONG
    public void OtherInstructions_AreRefusedNamingThemAndTheirPlace(byte code)
    {
        byte[] before = new PickledBatch { Labels = [1], Planes = Noise(3072) }.ToArray();
        byte[] file = new PickledBatch { Labels = [1], Planes = Noise(3072), AfterLabels = [code] }.ToArray();
        int position = before.AsSpan().CommonPrefixLength(file);

        Assert.Contains($"at byte {position} there is the instruction 0x{code:X2}", RefusalOf(file));
    }

    [Theory]
    [InlineData("e", "a list that has no beginning")]
    [InlineData("(e(e(e", "items for something that is not a list")]
    [InlineData("s", "a value that is not there")]
    [InlineData("h\x63", "entry 99")]
    [InlineData("R", "a call of something")]
    [InlineData("b", "a state that is not a tuple")]
    [InlineData("]]R", "a call of something")]
    [InlineData(")b", "a state for something that has none")]
    public void InstructionsOutOfPlace_AreRefused(string code, string expected)
    {
        byte[] tail = Encoding.Latin1.GetBytes(code);
        string message = RefusalOf([0x80, 2, (byte)']', (byte)']', .. code == "e" ? [] : "("u8.ToArray(), (byte)'K', 1, (byte)'K', 1, .. tail, (byte)'.']);

        Assert.Contains(expected, message);
    }

    [Fact]
    public void NewerProtocol_IsRefused() => Assert.Contains("protocol 4", RefusalOf([0x80, 4, (byte)'.']));

    [Fact]
    public void LengthBeyondTheFile_ReservesNothing() => Assert.Contains("cut short", RefusalOf([0x80, 2, (byte)'T', 255, 255, 255, 255]));

    [Fact]
    public void EndlessInstructions_AreRefused() =>
        Assert.Contains("more than 1000000 instructions", RefusalOf([0x80, 2, .. Enumerable.Repeat((byte)'N', 1_100_000)]));

    [Fact]
    public void ArrayOfAnotherKind_IsRefused()
    {
        byte[] planes = Noise(3072);

        Assert.Contains("another element type", RefusalOf(new PickledBatch { Labels = [1], Planes = planes, ElementType = "f4" }.ToArray()));
        Assert.Contains("(1, 3071) with 3072 bytes", RefusalOf(new PickledBatch { Labels = [1], Planes = planes, Columns = 3071 }.ToArray()));
        Assert.Contains("(2, 3072) with 3072 bytes", RefusalOf(new PickledBatch { Labels = [1], Planes = planes, Rows = 2 }.ToArray()));
        Assert.Contains("2 labels for 1 images", RefusalOf(new PickledBatch { Labels = [1, 2], Planes = planes, Rows = 1 }.ToArray()));
        Assert.Contains("under the key 'data'", RefusalOf(new PickledBatch { Labels = [1], Planes = planes, DataKey = "date" }.ToArray()));
        Assert.Contains("not of a dictionary", RefusalOf([0x80, 2, (byte)'N', (byte)'.']));
    }

    internal static byte[] Records(byte[] labels, byte[] planes) =>
        [.. labels.SelectMany((label, i) => new[] { label }.Concat(planes.Skip(3072 * i).Take(3072)))];

    private static PickledBatch Pickle(byte[] labels, byte[] planes) => new() { Labels = labels, Planes = planes };

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static int Find(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));

    private string RefusalOf(byte[] file)
    {
        string path = _folder.Write("data_batch_1", file);
        var refusal = Assert.Throws<DataFileException>(() => CifarBatch.Read(path));
        Assert.Contains(path, refusal.Message);
        return refusal.Message;
    }
}
