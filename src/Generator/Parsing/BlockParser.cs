using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads the blocks and models that a model takes in, down to their last line, so that its specification stands by itself.</summary>
internal sealed class BlockParser
{
    // Blocks within blocks grow like powers: where these are exceeded, reading ends and the checker says so.
    private const int MaxDepth = 32;
    private const int MaxBlocks = 1_000;

    private readonly ImmutableArray<INamedTypeSymbol> _path;
    private readonly Counter _counter;
    private readonly CancellationToken _cancellation;

    /// <summary>Starts at a model.</summary>
    /// <param name="type">The model's class.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public BlockParser(INamedTypeSymbol type, CancellationToken cancellation)
        : this([type], new Counter(), cancellation)
    {
    }

    private BlockParser(ImmutableArray<INamedTypeSymbol> path, Counter counter, CancellationToken cancellation)
    {
        _path = path;
        _counter = counter;
        _cancellation = cancellation;
    }

    /// <summary>What a line says by its type argument: the class's name and, where it is a block or model, its lines.</summary>
    public IEnumerable<Argument> Arguments(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { TypeArguments.Length: 1 } line)
            yield break;
        if (line.TypeArguments[0] is not INamedTypeSymbol type || type.TypeKind == TypeKind.Error)
        {
            yield return new Argument("block", Argument.Unknown);
            yield break;
        }

        yield return new Argument("type", type.Name);
        if (_path.Contains(type, SymbolEqualityComparer.Default))
        {
            IEnumerable<string> circle = _path.SkipWhile(step => !SymbolEqualityComparer.Default.Equals(step, type)).Append(type).Select(static step => step.Name);
            yield return new Argument("cycle", string.Join(" → ", circle));
        }
        else if (_path.Length > MaxDepth || ++_counter.Blocks > MaxBlocks)
        {
            _counter.Excess = _path.Length > MaxDepth ? "32 levels" : "1,000 lines";
            yield return new Argument("block", Argument.Unknown);
        }
        else if (Read(type) is { } block)
        {
            yield return _path.Length == 1 && _counter.Excess is { } excess ? new Argument("excess", excess) : new Argument("block", block);
        }
    }

    /// <summary>The lines of a class by its attributes: in the order of the source or, from another assembly, in that of the compiler.</summary>
    private ModelSpec? Read(INamedTypeSymbol type)
    {
        if (ModelParser.Marker(type) is not { } marker)
            return null;
        var inner = new BlockParser(_path.Add(type), _counter, _cancellation);
        return marker.ApplicationSyntaxReference?.GetSyntax(_cancellation).FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } part
            ? ModelParser.ReadSpec(type, part, inner, _cancellation).Spec
            : new ModelSpec(type.Name, new EquatableArray<Declaration>(type.GetAttributes()
                .Where(static attribute => AttributeReader.IsDeclaration(attribute.AttributeClass))
                .Select(attribute => AttributeReader.Read(attribute, inner))));
    }

    private sealed class Counter
    {
        public int Blocks { get; set; }

        public string? Excess { get; set; }
    }
}
