using System;

namespace Autoencoders;

/// <summary>The factor q^γ of a focal loss, by which what is nearly right hardly counts (Lin and others, Focal Loss for Dense Object Detection, 2017).</summary>
internal static class Focus
{
    /// <summary>Refuses what is no exponent.</summary>
    public static float CheckedExponent(float gamma) => gamma >= 0 && float.IsFinite(gamma)
        ? gamma
        : throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "The exponent of a focal loss is at least 0.");

    /// <summary>Refuses what is no weight.</summary>
    public static float CheckedWeight(float alpha) => alpha >= 0 && alpha <= 1
        ? alpha
        : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The weight of a focal loss lies in 0…1.");

    /// <summary>q^γ.</summary>
    public static double Of(double q, double gamma) => gamma == 2 ? q * q : Math.Pow(q, gamma);

    /// <summary>d(q^γ)/dq; 0 at q = 0 where γ is below 1 and it would be infinite.</summary>
    public static double Slope(double q, double gamma) => q == 0 ? (gamma == 1 ? 1 : 0) : gamma * Of(q, gamma) / q;
}
