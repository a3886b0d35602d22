using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace VerifyTests;

public delegate ConversionResult Conversion<in T>(T target, IReadOnlyDictionary<string, object> context);

public delegate Task<ConversionResult> AsyncConversion<in T>(T target, IReadOnlyDictionary<string, object> context);

public delegate bool CanConvert<in T>(T target, IReadOnlyDictionary<string, object> context);

public delegate Task<CompareResult> StreamCompare(Stream received, Stream verified, IReadOnlyDictionary<string, object> context);

public readonly struct ConversionResult
{
    public ConversionResult(object? info, string extension, Stream stream, Func<Task>? cleanup = null)
        : this(info, extension, (object)stream, cleanup)
    {
    }

    public ConversionResult(object? info, string extension, string data, Func<Task>? cleanup = null)
        : this(info, extension, (object)data, cleanup)
    {
    }

    private ConversionResult(object? info, string extension, object data, Func<Task>? cleanup) => (Info, Extension, Data, Cleanup) = (info, extension, data, cleanup);

    public object? Info { get; }

    public string Extension { get; }

    public object Data { get; }

    public Func<Task>? Cleanup { get; }
}

public readonly struct CompareResult
{
    public CompareResult(in bool isEqual) => IsEqual = isEqual;

    private CompareResult(string? message) => Message = message;

    public bool IsEqual { get; }

    public string? Message { get; }

    public static CompareResult NotEqual(in string? message = null) => new(message);
}

public class VerifySettings
{
    public Dictionary<string, object> Context { get; } = [];
}

public class SettingsTask
{
    public VerifySettings CurrentSettings { get; } = new();
}

/// <summary>Keeps what is registered, and does with it what the library does: the first converter that fits, the comparer of the extension.</summary>
public static class VerifierSettings
{
    private static readonly List<(Type Type, Func<object, IReadOnlyDictionary<string, object>, ConversionResult> Convert)> Converters = [];
    private static readonly Dictionary<string, StreamCompare> Comparers = [];

    public static int ConverterCount => Converters.Count;

    public static void RegisterFileConverter<T>(Conversion<T> conversion, CanConvert<T>? canConvert = null) =>
        Converters.Add((typeof(T), (target, context) => conversion((T)target, context)));

    public static void RegisterFileConverter<T>(AsyncConversion<T> conversion, CanConvert<T>? canConvert = null) =>
        RegisterFileConverter<T>((target, context) => conversion(target, context).GetAwaiter().GetResult(), canConvert);

    public static void RegisterStreamComparer(string extension, StreamCompare compare) => Comparers[extension] = compare;

    public static ConversionResult Convert(object target, VerifySettings settings) =>
        Converters.Find(converter => converter.Type.IsInstanceOfType(target)).Convert(target, settings.Context);

    public static Task<CompareResult> Compare(string extension, Stream received, Stream verified, VerifySettings settings) =>
        Comparers[extension](received, verified, settings.Context);
}
