using System;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>Codes as places on a plane, and a sentence on what the plane shows.</summary>
/// <param name="X">The horizontal place of each; NaN for a code that is not finite.</param>
/// <param name="Y">The vertical place of each.</param>
/// <param name="HorizontalName">What the horizontal axis shows.</param>
/// <param name="VerticalName">What the vertical axis shows.</param>
/// <param name="Description">The sentence.</param>
internal sealed record CodePlane(double[] X, double[] Y, string HorizontalName, string VerticalName, string Description)
{
    public static CodePlane Of(Samples codes, LatentProjection projection)
    {
        int size = codes.SampleLength;
        float[] values = codes.ToArray();
        bool[] isFinite = [.. Enumerable.Range(0, codes.Count).Select(code => Array.TrueForAll(values[(code * size)..((code + 1) * size)], float.IsFinite))];
        int finite = isFinite.Count(static whole => whole);
        if (finite == 0)
            throw new ArgumentException(Text($"None of the {codes.Count} codes is finite, so there is nothing to draw."), nameof(codes));
        double[] centered = Centered(values, isFinite, size);
        double[] variances = Variances(centered, size, finite);
        CodePlane plane = size > 2 && projection == LatentProjection.PrincipalComponents
            ? OfComponents(centered, variances, size, finite)
            : OfDimensions(values, variances, size);
        for (int code = 0; code < isFinite.Length; code++)
        {
            if (!isFinite[code])
                (plane.X[code], plane.Y[code]) = (double.NaN, double.NaN);
        }

        int missing = codes.Count - finite;
        return missing == 0 ? plane : plane with { Description = plane.Description + Text($"{(plane.Description.Length > 0 ? " " : "")}{missing} of {codes.Count} codes {(missing == 1 ? "is" : "are")} not finite and left out.") };
    }

    private static CodePlane OfDimensions(float[] values, double[] variances, int size)
    {
        // The two of greatest variance in their own order; of equals the first.
        int[] two = [.. Enumerable.Range(0, size).OrderByDescending(at => variances[at]).ThenBy(static at => at).Take(2).Order()];
        string sentence = size == 2 ? "" : Text($"Dimensions {two[0] + 1} and {two[1] + 1} of {size}, those of greatest variance{Share(two.Sum(at => variances[at]), variances)}.");
        return new CodePlane(Column(two[0]), Column(two[1]), Text($"dimension {two[0] + 1}"), Text($"dimension {two[1] + 1}"), sentence);

        double[] Column(int dimension) => [.. Enumerable.Range(0, values.Length / size).Select(code => (double)values[(code * size) + dimension])];
    }

    private static CodePlane OfComponents(double[] centered, double[] variances, int size, int finite)
    {
        double[][] directions = PrincipalDirections.Find(centered, variances, 2);
        double[][] places = [.. directions.Select(direction => PrincipalDirections.Project(centered, direction))];
        double explained = places.Sum(static place => place.Sum(static value => value * value)) / finite;
        string sentence = Text($"Principal components 1 and 2 of {size} dimensions{Share(explained, variances)}.");
        return new CodePlane(places[0], places[1], "component 1", "component 2", sentence);
    }

    // Codes that are not finite become 0, the mean, so that they add nothing.
    private static double[] Centered(float[] values, bool[] isFinite, int size)
    {
        var sums = new double[size];
        for (int at = 0; at < values.Length; at++)
            sums[at % size] += isFinite[at / size] ? values[at] : 0;
        int finite = isFinite.Count(static whole => whole);
        double[] means = [.. sums.Select(sum => sum / finite)];
        return [.. values.Select((value, at) => isFinite[at / size] ? value - means[at % size] : 0)];
    }

    private static double[] Variances(double[] centered, int size, int finite)
    {
        var variances = new double[size];
        for (int at = 0; at < centered.Length; at++)
            variances[at % size] += centered[at] * centered[at] / finite;
        return variances;
    }

    private static string Share(double part, double[] variances) =>
        variances.Sum() is > 0 and double all ? Text($" ({100 * part / all:0.#}% of all variance)") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
