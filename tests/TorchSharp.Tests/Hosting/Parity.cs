using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Autoencoders.Torch;
using TorchSharp;

namespace Autoencoders.TorchSharp.Tests.Hosting;

/// <summary>Runs a model and the module that was generated of it on the same samples.</summary>
internal static class Parity
{
    private const int Count = 3;

    /// <summary>Demands that both give the same, relative to the largest value of an output.</summary>
    public static void Check(ModelBase model, double tolerance = 1e-5)
    {
        Shake(model);
        Architecture architecture = model.GetArchitecture();
        Samples[] inputs = [.. architecture.Inputs.Select((node, at) => Values(architecture, node, at))];
        Samples[] expected = Predict(model, inputs);
        IReadOnlyList<float[]> actual = Run((ITorchModel)model, model, inputs);

        Assert.Equal(expected.Length, actual.Count);
        for (int output = 0; output < expected.Length; output++)
        {
            float[] right = expected[output].ToArray();
            Assert.Equal(right.Length, actual[output].Length);
            double largest = right.Max(MathF.Abs);
            Assert.True(largest > 0, $"{architecture.Name}: nothing but zeros come out.");
            for (int at = 0; at < right.Length; at++)
                Assert.True(Math.Abs(right[at] - actual[output][at]) <= tolerance * largest, $"{architecture.Name}, output {output}, value {at}: the engine gives {right[at]}, the module {actual[output][at]}.");
        }
    }

    /// <summary>What the module gives out of training.</summary>
    public static IReadOnlyList<float[]> Run(ITorchModel torchModel, ModelBase model, Samples[] inputs)
    {
        using ITorchNetwork network = torchModel.CreateTorchNetwork();
        foreach (WeightLink link in network.Links(model))
            link.ToTensor();
        network.Module.eval();
        using DisposeScope scope = torch.NewDisposeScope();
        using IDisposable frozen = torch.no_grad();
        return [.. network.Run([.. inputs.Select(static input => Tensor(input))]).Select(static output => MemoryMarshal.Cast<byte, float>(output.contiguous().bytes).ToArray())];
    }

    /// <summary>Samples as a tensor.</summary>
    public static torch.Tensor Tensor(Samples samples)
    {
        torch.Tensor tensor = torch.zeros([samples.Count, .. samples.Shape.Sizes.Select(static size => (long)size)]);
        samples.ToArray().CopyTo(MemoryMarshal.Cast<byte, float>(tensor.bytes));
        return tensor;
    }

    /// <summary>Weights that are all different from each other and from what they start with; variances stay above 0.</summary>
    public static void Shake(ModelBase model)
    {
        var random = new Random(11);
        foreach (Layers.Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
        {
            foreach (ref float value in weight.Values)
                value = weight.Name is "gamma" or "moving_variance" ? 0.5f + random.NextSingle() : value + (random.NextSingle() - 0.5f) * 0.4f;
        }
    }

    /// <summary>Samples for one input of a model.</summary>
    public static Samples Values(Architecture architecture, int node, int seed)
    {
        Shape shape = architecture.Nodes[node].OutputShape!.Value;
        int? most = architecture.Nodes.Where(reader => reader.Kind == "Embedding" && reader.Inputs.Contains(node)).Select(static reader => (int?)reader.Weights[0].Shape[0]).FirstOrDefault();
        var random = new Random(seed);
        return Samples.FromFloats([.. Enumerable.Range(0, Count * (int)shape.ElementCount).Select(_ => most is { } numbers ? random.Next(numbers) : random.NextSingle() * 2 - 0.8f)], shape);
    }

    private static Samples[] Predict(ModelBase model, Samples[] inputs)
    {
        if (model is Model single)
            return [single.Predict(inputs[0])];
        MethodInfo predict = model.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Single(static method => method.Name == "Predict");
        Type first = predict.GetParameters()[0].ParameterType;
        object argument = first == typeof(Samples) ? inputs[0] : Activator.CreateInstance(first, inputs)!;
        object outputs = predict.Invoke(model, [argument, .. predict.GetParameters().Skip(1).Select(static parameter => parameter.DefaultValue is DBNull or null && parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue)])!;
        return outputs is Samples one ? [one] : [.. outputs.GetType().GetProperties().Select(property => property.GetValue(outputs)).OfType<Samples>()];
    }
}
