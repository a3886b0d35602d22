using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Models;

public sealed class SaveLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("weights.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WeightsComeBackBitForBit()
    {
        var saved = new Everything(seed: 1);
        saved.Fit(Numbers.Uniform(20, new Shape(3, 4)));
        saved.Dense.Kernel.Values[0] = -0f;
        saved.Save(FilePath);

        var loaded = new Everything(seed: 2);
        loaded.Load(FilePath);

        Assert.Equal(Numbers.WeightBits(saved), Numbers.WeightBits(loaded));
        Samples samples = Numbers.Uniform(5, new Shape(3, 4));
        Assert.Equal(Numbers.Bits(saved.Predict(samples)), Numbers.Bits(loaded.Predict(samples)));
        Assert.Equal(["weights.safetensors"], _folder.Names());
    }

    [Fact]
    public void TheSameWeights_AreTheSameBytes()
    {
        new ReluSigmoid(seed: 4).Save(FilePath);
        new ReluSigmoid(seed: 4).Save(_folder.File("again.safetensors"));

        Assert.Equal(File.ReadAllBytes(FilePath), File.ReadAllBytes(_folder.File("again.safetensors")));
    }

    [Fact]
    public void Tensors_AreNamedAndShapedAsInKeras()
    {
        new ReluSigmoid().Save(FilePath);
        SafetensorsFile file = Safetensors.Read(FilePath);

        Assert.Equal(
            [("dense.kernel", new Shape(12, 5)), ("dense.bias", new Shape(5)), ("dense_1.kernel", new Shape(5, 12)), ("dense_1.bias", new Shape(12))],
            file.Tensors.Select(static tensor => (tensor.Name, tensor.Shape)));
        Assert.Equal("ReluSigmoid", file.Metadata["model"]);

        new FourToTwo().Save(FilePath);
        Assert.Equal("hidden.kernel", Safetensors.Read(FilePath).Tensors[0].Name);
    }

    [Fact]
    public void APart_SavesItsOwnWeights()
    {
        var model = new ReluSigmoid(seed: 4);
        model.Encoder.Save(FilePath);

        Assert.Equal(["dense.kernel", "dense.bias"], Safetensors.Read(FilePath).Tensors.Select(static tensor => tensor.Name));
        Refused("holds weights of another model than ReluSigmoid: it lacks dense_1.kernel, dense_1.bias");
    }

    [Fact]
    public void AnotherModelsWeights_AreRefusedByWhatDiffers()
    {
        new EluTanh().Save(FilePath);
        Refused("holds weights of another model than ReluSigmoid: the model has no dense_2.kernel, dense_2.bias, dense_3.kernel, dense_3.bias.");

        new FourToTwo().Save(FilePath);
        Refused("it lacks dense.kernel, dense.bias, dense_1.kernel, dense_1.bias; the model has no hidden.kernel, hidden.bias, out.kernel, out.bias.");

        new WiderReluSigmoid().Save(FilePath);
        Refused("holds weights of another model than ReluSigmoid: dense.kernel is (12, 6) in the file and (12, 5) in the model.");
    }

    [Fact]
    public void ATransposedKernel_IsRefused_ThoughItsSizeFits()
    {
        Write(static tensor => tensor.Name == "dense.kernel" ? [tensor with { Shape = new Shape(5, 12) }] : [tensor]);
        Refused("dense.kernel is (5, 12) in the file and (12, 5) in the model.");
    }

    [Fact]
    public void MissingAndSurplusTensors_AreNamed()
    {
        Write(static tensor => tensor.Name == "dense_1.bias" ? [] : [tensor]);
        Refused("it lacks dense_1.bias");

        Write(static tensor => tensor.Name == "dense_1.bias" ? [tensor, tensor with { Name = "extra" }] : [tensor]);
        Refused("the model has no extra.");
    }

    [Fact]
    public void ATruncatedFile_IsRefusedWhereverItEnds()
    {
        new ReluSigmoid(seed: 4).Save(FilePath);
        byte[] whole = File.ReadAllBytes(FilePath);
        foreach (int length in (int[])[0, 7, 8, 100, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Refused("");
        }
    }

    [Fact]
    public void AMissingFile_IsNamed() => Refused("there is no such file");

    [Fact]
    public void SavingWhereItCannotBeWritten_LeavesWhatWasThere()
    {
        Directory.CreateDirectory(FilePath);
        IOException failure = Assert.Throws<IOException>(() => new ReluSigmoid().Save(FilePath));
        Assert.Contains(FilePath, failure.Message, StringComparison.Ordinal);
        Assert.Equal(["weights.safetensors"], _folder.Names());

        string file = _folder.File("file");
        File.WriteAllText(file, "old");
        Assert.Throws<IOException>(() => new ReluSigmoid().Save(Path.Combine(file, "below")));
        Assert.Equal("old", File.ReadAllText(file));
    }

    [Fact]
    public void ASaveThatFails_LeavesTheOldFile()
    {
        // The name is as long as names can be, so the temporary file beside it has none.
        string path = _folder.File(new string('w', 243) + ".safetensors");
        File.WriteAllText(path, "old");

        Assert.Throws<IOException>(() => new ReluSigmoid().Save(path));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(_folder.Names());
    }

    [Fact]
    public void ATrainingGoesOn_FromLoadedWeights()
    {
        Samples samples = Numbers.Uniform(20, 12);
        var first = new ReluSigmoid();
        first.Fit(samples);
        first.Save(FilePath);
        var second = new ReluSigmoid(seed: 9);
        second.Fit(samples);
        second.Load(FilePath);

        first.Fit(samples, new FitOptions { Epochs = 2 });
        second.Fit(samples, new FitOptions { Epochs = 2 });

        Assert.Equal(Numbers.WeightBits(first), Numbers.WeightBits(second));
    }

    private void Write(Func<NamedTensor, NamedTensor[]> change)
    {
        new ReluSigmoid(seed: 4).Save(FilePath);
        List<NamedTensor> tensors = [.. Safetensors.Read(FilePath).Tensors.SelectMany(change)];
        Safetensors.Write(FilePath, tensors, new Dictionary<string, string>());
    }

    private void Refused(string reason)
    {
        var model = new ReluSigmoid(seed: 2);
        int[] before = Numbers.WeightBits(model);

        CheckpointException refused = Assert.Throws<CheckpointException>(() => model.Load(FilePath));

        Assert.StartsWith(FilePath + ": ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers.WeightBits(model));
    }
}
