using System;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>The border where data enters: the one place where a shape can still be wrong at run time.</summary>
internal static class SampleChecks
{
    public static void Inputs(Network network, Samples[] samples, string what)
    {
        Architecture architecture = network.GetArchitecture();
        for (int at = 0; at < samples.Length; at++)
        {
            ArgumentNullException.ThrowIfNull(samples[at], what);
            Check(network, samples[at], architecture.Nodes[architecture.Inputs[at]].OutputShape!.Value, Name(what, samples.Length, architecture.Nodes[architecture.Inputs[at]].Name), "takes");
            if (samples[at].Count != samples[0].Count)
                throw new ArgumentException($"There are {samples[at].Count} samples for input '{architecture.Nodes[architecture.Inputs[at]].Name}' and {samples[0].Count} for the first.", what);
        }
    }

    public static void Targets(Network network, Samples[] samples, int count, string what)
    {
        Architecture architecture = network.GetArchitecture();
        for (int at = 0; at < samples.Length; at++)
        {
            ArgumentNullException.ThrowIfNull(samples[at], what);
            Shape output = architecture.Nodes[architecture.Outputs[at].Node].OutputShape!.Value;

            // As many as there are classes to name: whether they are wanted is seen where the loss is known, in Target.
            if (samples[at].SampleLength != ClassNumbers.TargetShape(output).ElementCount)
                Check(network, samples[at], output, Name(what, samples.Length, architecture.Outputs[at].Name), "gives");
            if (samples[at].Count != count)
                throw new ArgumentException($"There are {samples[at].Count} {what} for {count} inputs.", what);
        }
    }

    /// <summary>Refuses targets that the loss of an output does not take.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static void Target(Network network, string name, Shape output, Loss loss, Samples targets)
    {
        Shape expected = loss.TargetShape(output);
        if (targets.Shape == expected)
            return;
        string classes = expected == output ? "" : ": the number of a class at each position";
        string hint = targets.SampleLength == expected.ElementCount ? $" Reshape({string.Join(", ", expected.Sizes)}) makes them fit." : "";
        throw new ArgumentException($"{network.Name} gives samples of {output} at '{name}', for which {loss.Name} takes targets of {expected}{classes}; the targets are {targets.Shape}.{hint}", nameof(targets));
    }

    private static string Name(string what, int count, string name) => count == 1 ? what : $"{what} '{name}'";

    private static void Check(Network network, Samples samples, Shape expected, string what, string verb)
    {
        if (samples.Shape == expected)
            return;
        string hint = samples.SampleLength == expected.ElementCount
            ? $" Reshape({string.Join(", ", expected.Sizes)}) makes them fit."
            : $" A sample has {samples.SampleLength} values, {expected.ElementCount} are needed.";
        if (network.GetArchitecture().Sizes is { Count: > 0 } sizes)
            hint += $" This one was made for {string.Join(", ", sizes.Select(static size => $"{size.Name} = {size.Value}"))}; WithSizes gives the same model for others.";
        throw new ArgumentException($"{network.Name} {verb} samples of {expected}; the {what} are {samples.Shape}.{hint}", what);
    }
}
