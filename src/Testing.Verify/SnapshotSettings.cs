using System;
using VerifyTests;

namespace Autoencoders.Snapshots;

/// <summary>How one verification differs from the others.</summary>
public static class SnapshotSettings
{
    internal const string JsonKey = "Autoencoders.Json";
    internal const string ToleranceKey = "Autoencoders.Tolerance";

    /// <summary>Models are written as JSON instead of as tables: <c>await Verify(model).AsJson();</c></summary>
    /// <param name="verification">The verification.</param>
    public static SettingsTask AsJson(this SettingsTask verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        verification.CurrentSettings.AsJson();
        return verification;
    }

    /// <summary>Models are written as JSON instead of as tables.</summary>
    /// <param name="settings">Verify's settings.</param>
    public static VerifySettings AsJson(this VerifySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Context[JsonKey] = true;
        return settings;
    }

    /// <summary>PNGs may differ by so much: <c>await Verify(figure).WithTolerance(1.5);</c></summary>
    /// <param name="verification">The verification.</param>
    /// <param name="tolerance">The largest mean absolute difference over pixels and colours, in levels of 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not 0…255.</exception>
    public static SettingsTask WithTolerance(this SettingsTask verification, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(verification);
        verification.CurrentSettings.WithTolerance(tolerance);
        return verification;
    }

    /// <summary>PNGs may differ by so much.</summary>
    /// <param name="settings">Verify's settings.</param>
    /// <param name="tolerance">The largest mean absolute difference over pixels and colours, in levels of 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not 0…255.</exception>
    public static VerifySettings WithTolerance(this VerifySettings settings, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(settings);
        PngComparer.RequireTolerance(tolerance);
        settings.Context[ToleranceKey] = tolerance;
        return settings;
    }
}
