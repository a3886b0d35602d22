using System;

namespace Autoencoders.Training;

/// <summary>Refuses settings of callbacks that make no sense.</summary>
internal static class CallbackChecks
{
    public static double AtLeastZero(double value, string name) => double.IsFinite(value) && value >= 0 ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is a finite number, at least 0; got {value}."));

    public static int AtLeastZero(int value, string name) => AtLeast(0, value, name);

    public static int AtLeastOne(int value, string name) => AtLeast(1, value, name);

    private static int AtLeast(int least, int value, string name) => value >= least ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is at least {least}; got {value}."));
}
