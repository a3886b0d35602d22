using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Adam's rule, for <see cref="Adam"/> and <see cref="AdamW"/>; with the largest v so far if <typeparamref name="TAmsgrad"/> says so.</summary>
internal readonly struct AdamRule<TAmsgrad>(double learningRate, double beta1, double beta2, float epsilon, long iteration) : IUpdateRule
    where TAmsgrad : struct, IChoice
{
    private readonly float _rate = (float)(learningRate * (Math.Sqrt(1 - Math.Pow(beta2, iteration)) / (1 - Math.Pow(beta1, iteration))));
    private readonly float _fresh1 = (float)(1 - beta1);
    private readonly float _fresh2 = (float)(1 - beta2);
    private readonly float _epsilon = epsilon;

    public static int Slots => TAmsgrad.IsYes ? 3 : 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move<T>(ref T w, T g, ref T m, ref T v, ref T largest)
        where T : struct, ILanes<T>
    {
        m = T.MultiplyAdd(g - m, T.All(_fresh1), m);
        v = T.MultiplyAdd(T.MultiplyAdd(g, g, -v), T.All(_fresh2), v);
        if (TAmsgrad.IsYes)
            largest = T.Select(largest > v, largest, v);
        w -= m * T.All(_rate) / (T.Sqrt(TAmsgrad.IsYes ? largest : v) + T.All(_epsilon));
    }
}
