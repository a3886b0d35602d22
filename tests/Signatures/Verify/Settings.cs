#nullable enable
using System;
using System.Collections.Generic;

namespace VerifyTests;

public static class VerifierSettings
{
    public static void RegisterFileConverter<T>(Conversion<T> conversion, CanConvert<T>? canConvert = null) =>
        throw new NotSupportedException("declarations only");

    public static void RegisterFileConverter<T>(AsyncConversion<T> conversion, CanConvert<T>? canConvert = null) =>
        throw new NotSupportedException("declarations only");

    public static void RegisterStreamComparer(string extension, StreamCompare compare) => throw new NotSupportedException("declarations only");
}

public class VerifySettings
{
    internal VerifySettings() => throw new NotSupportedException("declarations only");

    public Dictionary<string, object> Context => throw new NotSupportedException("declarations only");
}

public class SettingsTask
{
    internal SettingsTask() => throw new NotSupportedException("declarations only");

    public VerifySettings CurrentSettings => throw new NotSupportedException("declarations only");
}
