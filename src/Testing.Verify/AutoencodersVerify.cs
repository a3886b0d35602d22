using System;
using System.Threading;
using VerifyTests;

namespace Autoencoders.Snapshots;

/// <summary>Teaches Verify what models and figures look like.</summary>
public static class AutoencodersVerify
{
    private static int _isInitialized;

    /// <summary>
    /// Registers how architectures and models (as their table, or as JSON with <see cref="SnapshotSettings.AsJson(VerifySettings)"/>)
    /// and figures (as PNG) become files, and how PNGs are compared. Once, before the first verification, as in a module
    /// initializer; calls after the first change nothing.
    /// </summary>
    /// <param name="tolerance">
    /// How far PNGs may differ on average over pixels and colours, in levels of 255. 0 asks for equal pixels, however they are
    /// compressed. It holds for every PNG that is verified; <see cref="SnapshotSettings.WithTolerance(VerifySettings, double)"/> sets it for one.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not 0…255.</exception>
    public static void Initialize(double tolerance = 0)
    {
        PngComparer.RequireTolerance(tolerance);
        if (Interlocked.Exchange(ref _isInitialized, 1) == 1)
            return;
        VerifierSettings.RegisterFileConverter<Architecture>(Conversions.OfArchitecture);
        VerifierSettings.RegisterFileConverter<Network>(Conversions.OfModel);
        VerifierSettings.RegisterFileConverter<Figure>(Conversions.OfFigure);
        VerifierSettings.RegisterStreamComparer("png", new PngComparer(tolerance).Compare);
    }
}
