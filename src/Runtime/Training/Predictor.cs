using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Computes the outputs for samples.</summary>
internal static class Predictor
{
    public static Samples[] Predict(Network network, Samples[] inputs, int? threads, CancellationToken cancellationToken)
    {
        SampleChecks.Inputs(network, inputs, nameof(inputs));
        Architecture architecture = network.GetArchitecture();
        int count = inputs[0].Count;
        Shape[] shapes = [.. architecture.Outputs.Select(output => architecture.Nodes[output.Node].OutputShape!.Value)];
        if (shapes.FirstOrDefault(shape => count * shape.ElementCount > Array.MaxLength) is { Rank: > 0 } large)
            throw new ArgumentException($"The output of {count} samples of {large} is larger than one array can be; predict them in pieces.", nameof(inputs));
        float[][] outputs = [.. shapes.Select(shape => new float[count * (int)shape.ElementCount])];
        new InferencePass(network, threads, new BatchSettings()).Run(
            inputs,
            (in BatchSlice batch, int firstSample, int _) =>
            {
                for (int at = 0; at < outputs.Length; at++)
                {
                    Matrix result = batch.Value(architecture.Outputs[at].Node);
                    for (int row = 0; row < batch.RowCount; row++)
                        result.Row(row).CopyTo(outputs[at].AsSpan((firstSample + row) * result.Columns, result.Columns));
                }
            },
            cancellationToken);
        return [.. outputs.Select((values, at) => Samples.FromFloats(values, shapes[at]))];
    }
}
