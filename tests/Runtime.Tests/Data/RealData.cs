using System;
using System.IO;

namespace Autoencoders.Runtime.Tests.Data;

/// <summary>The published files, where this machine has them.</summary>
internal static class RealData
{
    /// <summary>The folder that holds them; skips the test where there is none.</summary>
    public static string Folder(string set)
    {
        string? root = Environment.GetEnvironmentVariable("AUTOENCODERS_DATA");
        for (string? parent = AppContext.BaseDirectory; root is null && parent is not null; parent = Path.GetDirectoryName(parent))
        {
            string candidate = Path.Combine(parent, "shared", "data");
            root = Directory.Exists(candidate) ? candidate : null;
        }

        Assert.SkipWhen(root is null || !Directory.Exists(Path.Combine(root, set)), $"No folder {set}; AUTOENCODERS_DATA names the folder with the data.");
        return root!;
    }
}
