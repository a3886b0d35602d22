using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Autoencoders.Generator.Checkpoints;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>Checkpoints against the models that load them, before anything runs.</summary>
public sealed class CheckpointTests
{
    private const string Hidden = "[Model, Input(784), Dense(32, Name = \"hidden\"), Code, Dense(784, Name = \"dense_1\")]";

    [Theory]
    [InlineData("[Model, Input(784), Dense(64), Code, Dense(784)]", "'dense.kernel' is (784, 32) in trained.safetensors and (784, 64) in Net. Give 'dense' the sizes that were saved, or save the weights of this model.")]
    [InlineData(Hidden, "Net needs 'hidden.kernel' (784, 32) and 1 more, which trained.safetensors does not hold. It holds 'dense.kernel' of that shape: give the layer Name = \"dense\", or save the weights of this model.")]
    [InlineData("[Model, Input(784), Dense(32), Dense(10), Code, Dense(784)]", "Net needs 'dense_2.kernel' (10, 784) and 1 more, which trained.safetensors does not hold. Remove the layer that was not saved, or save the weights of this model.")]
    [InlineData("[Model, Input(784), Dense(32, Name = \"a\"), Dense(5), Code, Dense(784)]", "Net needs 'a.kernel' (784, 32) and 1 more, which trained.safetensors does not hold. Remove the layer that was not saved, or save the weights of this model.")]
    [InlineData("[Model, Input(784), Dense(32)]", "Net has no weight for 'dense_1.bias', 'dense_1.kernel' of trained.safetensors. Add the layer that was saved, or save the weights of this model.")]
    public async Task FileOfAnotherModel_IsSaidAtTheLoad(string model, string message)
    {
        Diagnostic found = Assert.Single(await FindAsync(model, "\"trained.safetensors\""));

        Assert.Equal(("AE0305", message), (found.Id, found.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task LayersOfABlock_AreComparedByTheirFullNames()
    {
        Diagnostic found = Assert.Single(await FindAsync("[Block, Dense(32)] public class Inner; [Model, Input(784), Use<Inner>, Dense(784, Name = \"dense_1\")]", "\"trained.safetensors\""));

        Assert.Equal("Net needs 'inner/dense.kernel' (784, 32) and 1 more, which trained.safetensors does not hold. It holds 'dense.bias', 'dense.kernel' instead: name and order the layers as they were saved, or save the weights of this model.", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"runs/trained.safetensors\"", true)]
    [InlineData("\"..\\\\..\\\\runs\\\\trained.safetensors\"", true)]
    [InlineData("\"/project/runs/trained.safetensors\"", true)]
    [InlineData("System.IO.Path.Combine(System.AppContext.BaseDirectory, \"runs\", \"trained.safetensors\")", true)]
    [InlineData("File", true)]
    [InlineData("path", true)]
    [InlineData("\"other/trained.safetensors\"", false)]
    [InlineData("\"untrained.safetensors\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("changed", false)]
    [InlineData("System.IO.Path.Combine(\"trained.safetensors\", path.Trim())", false)]
    public async Task File_IsKnownByTheEndOfItsPath(string path, bool isKnown) =>
        Assert.Equal(isKnown ? ["AE0305"] : [], (await FindAsync(Hidden, path)).Select(static found => found.Id));

    [Theory]
    [InlineData("[Model, Input(784), Dense(32), Code, Dense(784)]")]
    [InlineData("[Model, Input(784), Dense(32), Code, Dense(784), ReLU, Dropout(0.5f)]")]
    public async Task FileThatFits_IsLeftAlone(string model) => Assert.Empty(await FindAsync(model, "\"trained.safetensors\""));

    [Fact]
    public async Task SharedAndTiedWeights_AreNeededOnce()
    {
        var files = new CheckpointFiles(("trained.safetensors", CheckpointFiles.File(CheckpointFiles.Header(("dense.kernel", "784,784"), ("dense.bias", "784"), ("tied_dense.bias", "784")), data: 3_000_000)));

        Assert.Empty(await FindAsync("[Model, Input(784), Dense(784), Share(\"dense\"), Code, TiedDense(\"dense\")]", "\"trained.safetensors\"", files));
    }

    // Twice the same file name in a project: only at run time one of them is meant.
    [Fact]
    public async Task OneFittingFileOfTwo_IsEnough()
    {
        byte[] other = CheckpointFiles.File(CheckpointFiles.Header(("other.kernel", "3")));
        byte[] fitting = CheckpointFiles.File(CheckpointFiles.Header(("dense.kernel", "784,3"), ("dense.bias", "3")));

        Assert.Empty(await FindAsync("[Model, Input(784), Dense(3)]", "\"trained.safetensors\"", new CheckpointFiles(("a/trained.safetensors", other), ("b/trained.safetensors", fitting))));
        Assert.Single(await FindAsync("[Model, Input(784), Dense(3)]", "\"trained.safetensors\"", new CheckpointFiles(("a/trained.safetensors", other), ("b/trained.safetensors", other))));
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "is cut short: 0 bytes stand where 8 were expected", [] },
        { "is cut short: 3 bytes stand where 8 were expected", [1, 2, 3] },
        { "begins with no length of a header, so it is no safetensors file", "PK\u0003\u0004 is a zip archive"u8.ToArray() },
        { "is cut short: the header has 20 bytes, and 3 are there", [20, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3] },
        { "is cut short: the weights have 100,352 bytes, and 4 are there", CheckpointFiles.File(CheckpointFiles.Header(("dense.kernel", "784,32")), data: 4) },
        { "has a header that is no text", [2, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFE] },
        { "has a header that is no JSON, at character 1", CheckpointFiles.File("") },
        { "has a header that is no JSON, at character 6", CheckpointFiles.File("{\"a\":") },
        { "has a header that is no JSON object", CheckpointFiles.File("[1]") },
        { "has a header in which 'a' lacks its type, shape or place", CheckpointFiles.File("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}") },
        { "has a header in which 'a' lacks its type, shape or place", CheckpointFiles.File("{\"a\":7}") },
        { "has a header in which the place of 'a' is not as long as its shape", CheckpointFiles.File("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}") },
        { "has the name 'a' twice in its header", CheckpointFiles.File("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":7}") },
        { "holds 'a' as 'U8'; those read are F32, F64, F16, BF16, I64", CheckpointFiles.File("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task BrokenFile_IsSaidToBeBroken(string reason, byte[] file)
    {
        Diagnostic found = Assert.Single(await FindAsync(Hidden, "\"trained.safetensors\"", new CheckpointFiles(("trained.safetensors", file))));

        Assert.Equal(("AE0305", $"trained.safetensors {reason}. Save the weights of Net again."), (found.Id, found.GetMessage(CultureInfo.InvariantCulture)));
    }

    // A file that runs must compile.
    [Fact]
    public void WhatTheCompilerRefuses_TheLibraryRefuses()
    {
        byte[] whole = CheckpointFiles.File(CheckpointFiles.Header(("dense.kernel", "3,2"), ("dense.bias", "2"), ("é\\u00e9.\\n", "1")), data: 36);
        var random = new Random(11);
        string path = Path.GetTempFileName();
        int refused = 0;
        try
        {
            for (int round = 0; round < 2_000; round++)
            {
                byte[] altered = [.. whole.AsSpan(0, random.Next(4) == 0 ? random.Next(whole.Length) : whole.Length)];
                for (int change = random.Next(3); change > 0 && altered.Length > 0; change--)
                    altered[random.Next(Math.Min(altered.Length, 260))] = (byte)(random.Next(2) == 0 ? random.Next(256) : "{}[]\",:0123456789\\ "[random.Next(19)]);
                bool isRefused = Read(altered) is null;
                refused += isRefused ? 1 : 0;
                if (!isRefused)
                    continue;
                File.WriteAllBytes(path, altered);
                Assert.ThrowsAny<CheckpointException>(() => Safetensors.Read(path));
            }
        }
        finally
        {
            File.Delete(path);
        }

        Assert.InRange(refused, 500, 1_900);
        Assert.NotNull(Read(whole));
    }

    [Fact]
    public void DeeplyNestedHeader_IsRefused() =>
        Assert.Throws<FormatException>(() => Json.Read(new string('[', 1_000_000)));

    [Fact]
    public void WhatTheLibraryWrites_IsRead()
    {
        string path = Path.GetTempFileName();
        try
        {
            Safetensors.Write(path, [new NamedTensor("block/dense.kernel", new Shape(3, 2), new float[6]), new NamedTensor("λ.\"\u0001", new Shape(1), new float[1])], new Dictionary<string, string> { ["a"] = "{" });
            using FileStream file = File.OpenRead(path);
            CheckpointHeader header = CheckpointHeader.Read(file);
            Assert.Equal([("block/dense.kernel", new Shape(3, 2)), ("λ.\"\u0001", new Shape(1))], header.Tensors.Select(static tensor => (tensor.Key, tensor.Value.Shape!.Value)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static CheckpointHeader? Read(byte[] file)
    {
        try
        {
            return CheckpointHeader.Read(new MemoryStream(file));
        }
        catch (FormatException broken)
        {
            Assert.DoesNotContain('\n', broken.Message);
            return null;
        }
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string model, string path, CheckpointFiles? files = null)
    {
        var source = new StringBuilder("#pragma warning disable CS1591\nusing Autoencoders;\n" + model + " public partial class Net { private const string File = \"trained.safetensors\";\n");
        source.Append("public static void Run() { var path = \"trained.safetensors\"; var changed = path; changed = changed.Trim(); new Net().Load(" + path + "); _ = path + changed + File; } }");
        Compilation compilation = Host.Compile(source.ToString());
        return await Host.DiagnosticsAsync(files is null ? compilation : compilation.WithOptions(Host.Options.WithSourceReferenceResolver(files)));
    }
}
