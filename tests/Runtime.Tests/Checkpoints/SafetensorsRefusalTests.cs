using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Autoencoders.Runtime.Tests.Checkpoints;

public sealed class SafetensorsRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MissingFile_IsRefusedNamingIt()
    {
        Assert.Contains("no such file", Refusal(_folder.File("missing.safetensors")).Reason);
        Assert.Contains("no such file", Refusal(_folder.File("missing/a.safetensors")).Reason);
    }

    [Fact]
    public void Folder_IsRefusedNamingIt()
    {
        Directory.CreateDirectory(_folder.File("folder"));
        Assert.Contains("folder", Refusal(_folder.File("folder")).Reason);
    }

    [Fact]
    public void ShortFile_IsRefusedWithItsLength()
    {
        Refused([], "0 bytes");
        Refused([1, 2, 3, 4, 5, 6, 7], "7 bytes");
    }

    [Fact]
    public void HeaderBeyondTheFile_IsRefusedWithBothLengths()
    {
        Refused([9, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}'], "claims 9 bytes", "only 2 follow");
        Refused([255, 255, 255, 255, 255, 255, 255, 255], "18446744073709551615");
        Refused(Encoding.ASCII.GetBytes("Here is some text."), "no safetensors file");
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{", "no JSON")]
    [InlineData("{}x", "no JSON")]
    [InlineData("{'a':1}", "no JSON")]
    [InlineData("[]", "a JSON array")]
    [InlineData("null", "a JSON null")]
    [InlineData("3", "a JSON number")]
    [InlineData("""{"\ud800":{}}""", "Unicode")]
    [InlineData("""{"x":[]}""", "'x' is a JSON array")]
    [InlineData("""{"x":{}}""", "'x' lacks 'dtype'")]
    [InlineData("""{"__metadata__":[]}""", "__metadata__ is a JSON array")]
    [InlineData("""{"__metadata__":{"a":1}}""", "'a' in __metadata__ is a JSON number")]
    [InlineData("""{"__metadata__":{"a":"1","a":"1"}}""", "'a' stands twice")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", "'__metadata__' stands twice")]
    public void HeaderOfAnotherKind_IsRefusedSayingWhat(string header, string reason) => Refused(RawFile.Of(header), reason);

    [Theory]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2]", "lacks 'data_offsets'")]
    [InlineData("\"dtype\":\"F32\",\"data_offsets\":[0,8]", "lacks 'shape'")]
    [InlineData("\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]", "two fields 'dtype'")]
    [InlineData("\"dtype\":\"F8\",\"shape\":[8],\"data_offsets\":[0,8]", "'F8'")]
    [InlineData("\"dtype\":32,\"shape\":[2],\"data_offsets\":[0,8]", "'dtype' of 'x' is a JSON number")]
    [InlineData("\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]", "'shape' of 'x' is a JSON number")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]", "size '-2'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]", "size '0'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]", "size '2.5'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]", "size of JSON kind string")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]", "size '99999999999999999999'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,8]", "holds more than")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,0]", "holds more than")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]", "has 1 data_offsets")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]", "offset '-8'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8.5]", "offset '8.5'")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]", "before it begins")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]", "takes 8 bytes, but (3) of F32 takes 12")]
    [InlineData("\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]", "takes 8 bytes, but (2) of F16 takes 4")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,8]", "takes 8 bytes, but () of F32 takes 4")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]", "only 8 bytes are there")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]", "4 bytes follow")]
    [InlineData("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]", "bytes 0 to 4 of the data belong to no tensor")]
    public void AlteredEntry_IsRefusedSayingWhat(string entry, string reason) =>
        Refused(RawFile.Of("{\"x\":{" + entry + "}}", new byte[8]), reason);

    [Fact]
    public void TwoTensorsOfOneName_AreRefused()
    {
        string entry = """{"dtype":"F32","shape":[],"data_offsets":[0,4]}""";
        Refused(RawFile.Of($$"""{"x":{{entry}},"x":{{entry}}}""", new byte[4]), "'x' stands twice");
    }

    [Fact]
    public void TensorsThatOverlap_AreRefused() => Refused(
        RawFile.Of("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", new byte[12]),
        "'y' begins at byte 4", "ends at 8");

    [Fact]
    public void EveryCutOfAFile_AndEveryByteMore_IsRefused()
    {
        string path = _folder.File("whole.safetensors");
        Safetensors.Write(path, [new("a", new Shape(2, 2), new float[4]), new("b", new Shape(), new float[1])], new Dictionary<string, string> { ["k"] = "v" });
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length++)
            Refused(whole[..length]);
        Refused([.. whole, 0], "1 bytes follow");
    }

    [Fact]
    public void NamesOfDamagedFiles_DoNotSpoilTheMessage()
    {
        string name = new('n', 10_000);
        Assert.InRange(Refused(RawFile.Of($$"""{"{{name}}\n\u0007":1}""")).Message.Length, 1, 500);
        Assert.DoesNotContain('\n', Refused(RawFile.Of("""{"a\nb\u001b[31m":1}""")).Message);
    }

    private CheckpointException Refused(byte[] content, params string[] parts)
    {
        string path = _folder.File("bad.safetensors");
        File.WriteAllBytes(path, content);
        CheckpointException refusal = Refusal(path);
        Assert.All(parts, part => Assert.Contains(part, refusal.Reason));
        return refusal;
    }

    private static CheckpointException Refusal(string path)
    {
        var refusal = Assert.Throws<CheckpointException>(() => Safetensors.Read(path));
        Assert.Equal($"{path}: {refusal.Reason}", refusal.Message);
        Assert.Equal(path, refusal.Path);
        return refusal;
    }
}
