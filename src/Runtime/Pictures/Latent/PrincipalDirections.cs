using System;
using System.Linq;

namespace Autoencoders;

/// <summary>The directions in which points vary most, by power iteration with a fixed start and order, so that the same points give the same bits.</summary>
internal static class PrincipalDirections
{
    private const int MostRounds = 500;
    private const double Settled = 1e-12;

    /// <summary>Finds directions of length 1 at right angles, that of greatest variance first; the largest number of each is positive.</summary>
    /// <param name="centered">Points one after another, with mean 0.</param>
    /// <param name="variances">The variance of each dimension.</param>
    /// <param name="count">How many directions, at most as many as dimensions.</param>
    public static double[][] Find(double[] centered, double[] variances, int count)
    {
        var found = new double[count][];
        int[] byVariance = [.. Enumerable.Range(0, variances.Length).OrderByDescending(at => variances[at]).ThenBy(static at => at)];
        for (int index = 0; index < count; index++)
            found[index] = FindNext(centered, found.AsSpan(0, index), byVariance);
        return found;
    }

    /// <summary>How far each point lies in a direction.</summary>
    public static double[] Project(double[] centered, double[] direction)
    {
        var places = new double[centered.Length / direction.Length];
        for (int point = 0; point < places.Length; point++)
        {
            for (int at = 0; at < direction.Length; at++)
                places[point] += centered[(point * direction.Length) + at] * direction[at];
        }

        return places;
    }

    private static double[] FindNext(double[] centered, ReadOnlySpan<double[]> before, int[] byVariance)
    {
        double[] direction = Start(before, byVariance);
        for (int round = 0; round < MostRounds; round++)
        {
            double[] next = Sum(centered, Project(centered, direction), direction.Length);
            RemoveParts(next, before);
            // Points that do not vary any more leave every direction as good as another.
            if (!Normalize(next))
                break;
            double change = 0;
            for (int at = 0; at < next.Length; at++)
                change = Math.Max(change, Math.Abs(next[at] - direction[at]));
            direction = next;
            if (change < Settled)
                break;
        }

        int largest = 0;
        for (int at = 1; at < direction.Length; at++)
            largest = Math.Abs(direction[at]) > Math.Abs(direction[largest]) + Settled ? at : largest;
        return direction[largest] < 0 ? [.. direction.Select(static part => -part)] : direction;
    }

    // Mostly the dimension of greatest variance, and a little of all others, so that no direction is out of reach.
    private static double[] Start(ReadOnlySpan<double[]> before, int[] byVariance)
    {
        foreach (int first in byVariance)
        {
            var start = new double[byVariance.Length];
            for (int rank = 0; rank < start.Length; rank++)
                start[byVariance[rank]] = 0.1 / (rank + 1);
            start[first] += 1;
            RemoveParts(start, before);
            if (Normalize(start))
                return start;
        }

        throw new InvalidOperationException("There are more directions than dimensions.");
    }

    private static double[] Sum(double[] centered, double[] weights, int size)
    {
        var sum = new double[size];
        for (int point = 0; point < weights.Length; point++)
        {
            for (int at = 0; at < size; at++)
                sum[at] += weights[point] * centered[(point * size) + at];
        }

        return sum;
    }

    private static void RemoveParts(double[] vector, ReadOnlySpan<double[]> directions)
    {
        foreach (double[] direction in directions)
        {
            double part = 0;
            for (int at = 0; at < vector.Length; at++)
                part += vector[at] * direction[at];
            for (int at = 0; at < vector.Length; at++)
                vector[at] -= part * direction[at];
        }
    }

    // False for a vector that is nothing but rounding.
    private static bool Normalize(double[] vector)
    {
        double largest = vector.Max(Math.Abs);
        if (largest < 1e-200)
            return false;
        double length = Math.Sqrt(vector.Sum(part => part / largest * (part / largest))) * largest;
        for (int at = 0; at < vector.Length; at++)
            vector[at] /= length;
        return true;
    }
}
