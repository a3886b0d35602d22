namespace Autoencoders;

/// <summary>True positives, false positives and false negatives.</summary>
internal readonly record struct ClassCounts(double True, double FalsePositive, double FalseNegative)
{
    /// <summary>The share of what was given that is right; 0 where nothing was given.</summary>
    public double Precision => Share(True, True + FalsePositive);

    /// <summary>The share of what is right that was given; 0 where nothing is.</summary>
    public double Recall => Share(True, True + FalseNegative);

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
