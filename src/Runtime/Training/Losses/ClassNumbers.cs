using System;

namespace Autoencoders;

/// <summary>Targets that are the numbers of classes.</summary>
internal static class ClassNumbers
{
    /// <summary>The output's shape without its last axis; (1) for a vector of classes.</summary>
    public static Shape TargetShape(Shape output) => output.Rank <= 1 ? new Shape(1) : output.WithoutLast();

    /// <summary>The class that a target names.</summary>
    /// <exception cref="ArgumentException">It names none.</exception>
    public static int Read(float target, int classes, string reader)
    {
        if (!(target >= 0 && target < classes && target == MathF.Floor(target)))
            throw new ArgumentException(FormattableString.Invariant($"{reader} got the target {target}; with {classes} classes it is a whole number in 0…{classes - 1}."), nameof(target));
        return (int)target;
    }
}
