#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace VerifyTests;

public delegate ConversionResult Conversion<in T>(T target, IReadOnlyDictionary<string, object> context);

// Unused, but it stands between the compiler and the overload that is meant.
public delegate Task<ConversionResult> AsyncConversion<in T>(T target, IReadOnlyDictionary<string, object> context);

public delegate bool CanConvert<in T>(T target, IReadOnlyDictionary<string, object> context);

public delegate Task<CompareResult> StreamCompare(Stream received, Stream verified, IReadOnlyDictionary<string, object> context);

public readonly struct ConversionResult
{
    public ConversionResult(object? info, string extension, Stream stream, Func<Task>? cleanup = null) =>
        throw new NotSupportedException("declarations only");

    public ConversionResult(object? info, string extension, string data, Func<Task>? cleanup = null) =>
        throw new NotSupportedException("declarations only");
}

public readonly struct CompareResult
{
    public CompareResult(in bool isEqual) => throw new NotSupportedException("declarations only");

    public static CompareResult NotEqual(in string? message = null) => throw new NotSupportedException("declarations only");
}
