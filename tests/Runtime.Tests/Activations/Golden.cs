using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests;

/// <summary>Reads the values that tests/golden/make_golden.py computed.</summary>
internal static class Golden
{
    public static JsonElement Read(string name)
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder(), name));
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }

    public static float[] Floats(this JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(number => (float)number.GetDouble())];

    public static double[] Doubles(this JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    public static float Float(this JsonElement parent, string name) => (float)parent.GetProperty(name).GetDouble();

    public static string Text(this JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    /// <summary>Every value is within <paramref name="absolute"/> and a share of the expected one.</summary>
    public static void AssertClose(double[] expected, ReadOnlySpan<float> actual, double relative, double absolute, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double bound = absolute + relative * Math.Abs(expected[i]);
            bool close = Math.Abs(actual[i] - expected[i]) <= bound;
            Assert.True(close, $"{what}[{i}]: {actual[i]:R} instead of {expected[i]:R} ± {bound:g2}");
        }
    }

    private static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Autoencoder.sln")))
                return Path.Combine(at.FullName, "tests", "golden");
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Autoencoder.sln.");
    }
}
