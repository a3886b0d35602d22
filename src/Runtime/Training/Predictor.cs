using System;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Computes the output for samples.</summary>
internal static class Predictor
{
    public static Samples Predict(Network network, Samples inputs, int? threads, CancellationToken cancellationToken)
    {
        SampleChecks.Inputs(network, inputs, nameof(inputs));
        Shape shape = network.GetArchitecture().OutputShape!.Value;
        int length = (int)shape.ElementCount;
        if ((long)inputs.Count * length > Array.MaxLength)
            throw new ArgumentException($"The output of {inputs.Count} samples of {shape} is larger than one array can be; predict them in pieces.", nameof(inputs));
        var outputs = new float[inputs.Count * length];
        new InferencePass(network, threads, new BatchSettings()).Run(
            inputs,
            (sample, _, output, _) => output.CopyTo(outputs.AsSpan(sample * length, length)),
            cancellationToken);
        return Samples.FromFloats(outputs, shape);
    }
}
