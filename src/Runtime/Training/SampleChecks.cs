using System;

namespace Autoencoders.Training;

/// <summary>The border where data enters: the one place where a shape can still be wrong at run time.</summary>
internal static class SampleChecks
{
    public static void Inputs(Network network, Samples samples, string what)
    {
        ArgumentNullException.ThrowIfNull(samples, what);
        Check(network, samples, network.GetArchitecture().InputShape!.Value, what, "takes");
    }

    public static void Targets(Network network, Samples samples, Samples inputs, string what)
    {
        ArgumentNullException.ThrowIfNull(samples, what);
        Check(network, samples, network.GetArchitecture().OutputShape!.Value, what, "gives");
        if (samples.Count != inputs.Count)
            throw new ArgumentException($"There are {samples.Count} {what} for {inputs.Count} inputs.", what);
    }

    private static void Check(Network network, Samples samples, Shape expected, string what, string verb)
    {
        if (samples.Shape == expected)
            return;
        string hint = samples.SampleLength == expected.ElementCount
            ? $" Reshape({string.Join(", ", expected.Sizes)}) makes them fit."
            : $" A sample has {samples.SampleLength} values, {expected.ElementCount} are needed.";
        throw new ArgumentException($"{network.Name} {verb} samples of {expected}; the {what} are {samples.Shape}.{hint}", what);
    }
}
