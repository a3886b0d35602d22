using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>The end of a path, as far as the code tells it: <c>Path.Combine(folder, "runs", "best.safetensors")</c> ends with <c>runs/best.safetensors</c>.</summary>
internal static class WrittenPath
{
    // A local that stands for a local; real code has one or two.
    private const int MostSteps = 8;

    /// <summary>The steps of the path that are known, last ones; none where the code does not tell.</summary>
    public static ImmutableArray<string> Of(IOperation path, CancellationToken cancellation) => Split(Text(path, MostSteps, cancellation) ?? "");

    /// <summary>Whether a file's path ends with what is written.</summary>
    public static bool IsEnd(ImmutableArray<string> written, string file)
    {
        ImmutableArray<string> steps = Split(file);
        return written.Length > 0 && written.Length <= steps.Length && steps.Skip(steps.Length - written.Length).SequenceEqual(written, StringComparer.Ordinal);
    }

    private static string? Text(IOperation path, int steps, CancellationToken cancellation) => path switch
    {
        _ when steps == 0 => null,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IConversionOperation conversion => Text(conversion.Operand, steps - 1, cancellation),
        ILocalReferenceOperation local => AssignedOnce.Value(local, cancellation) is { } value ? Text(value, steps - 1, cancellation) : null,
        IFieldReferenceOperation field => AssignedOnce.Value(field, cancellation) is { } value ? Text(value, steps - 1, cancellation) : null,
        IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType: { Name: "Path" } type } } call when type.ToDisplayString() == "System.IO.Path" => Joined(call, steps - 1, cancellation),
        _ => null,
    };

    // What stands before something unknown may be left out: only the end is compared.
    private static string? Joined(IInvocationOperation call, int steps, CancellationToken cancellation)
    {
        IEnumerable<IOperation> pieces = call.Arguments.SelectMany(static argument => argument.Value is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : [argument.Value]);
        IEnumerable<string> known = pieces.Reverse().Select(piece => Text(piece, steps, cancellation)).TakeWhile(static text => text is not null).Reverse()!;
        return string.Join("/", known);
    }

    private static ImmutableArray<string> Split(string path)
    {
        string[] steps = path.Split('/', '\\').Where(static step => step is not ("" or ".")).ToArray();
        return [.. steps.Skip(Array.LastIndexOf(steps, "..") + 1)];
    }
}
