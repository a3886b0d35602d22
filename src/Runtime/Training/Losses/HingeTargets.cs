using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Targets of a hinge: where a sample's are all 0 or 1 they become −1 and 1, as in Keras, which looks at the whole batch.</summary>
internal readonly struct HingeTargets
{
    private readonly float _scale;
    private readonly float _shift;

    public HingeTargets(ReadOnlySpan<float> targets)
    {
        bool isBinary = targets.IndexOfAnyExcept(0f, 1f) < 0;
        _scale = isBinary ? 2 : 1;
        _shift = isBinary ? -1 : 0;
    }

    /// <summary>The target as a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Sign<T>(T target)
        where T : struct, ILanes<T> => T.MultiplyAdd(target, T.All(_scale), T.All(_shift));

    /// <summary>1 − sign · output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Shortfall<T>(T output, T target)
        where T : struct, ILanes<T> => T.All(1) - Sign(target) * output;
}
