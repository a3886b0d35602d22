using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>The layers that a text within a line of a model may name.</summary>
/// <param name="Place">The text between the quotes.</param>
/// <param name="Layers">The layers, the nearest first: each name with the shape that its layer gives.</param>
internal sealed record LayerNames(TextSpan Place, IReadOnlyList<(string Name, string Shape)> Layers)
{
    private static readonly HashSet<string> NamedArguments = ["From", "To", "InitialState", "InitialCellState", "Context", "Mask", "Mean", "LogVariance", "OutputLike"];

    /// <summary>What may stand at a position; null where that is not within a text that names a layer.</summary>
    public static async Task<LayerNames?> AtAsync(Document document, int position, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || position == 0)
            return null;
        SyntaxToken token = root.FindToken(position - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || position <= token.SpanStart || token.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } argument
            || argument.FirstAncestorOrSelf<AttributeSyntax>() is not { } line || Between(token, position) is not { } place)
        {
            return null;
        }

        return await DocumentModels.ReadAsync(document, cancellation).ConfigureAwait(false) is { } models && models.At(line) is { } model
            && model.Sources.FirstOrDefault(source => source.Syntax == line) is { } source && NamesALayer(source, argument)
                ? new LayerNames(place, Known(model, model.Sources.ToList().IndexOf(source), argument))
                : null;
    }

    // Between the quotes; to the caret where the second one is still missing.
    private static TextSpan? Between(SyntaxToken token, int position)
    {
        bool isClosed = token.Text.Length > 1 && token.Text[token.Text.Length - 1] == '"';
        int end = isClosed ? token.Span.End - 1 : position;
        return token.Text[0] == '"' && position <= end ? TextSpan.FromBounds(token.SpanStart + 1, end) : null;
    }

    // By the argument's name or by that of the parameter; half typed, a line may have no constructor yet.
    private static bool NamesALayer(SourceLine source, AttributeArgumentSyntax argument)
    {
        if (argument.NameEquals is { } named)
            return NamedArguments.Contains(named.Name.Identifier.ValueText);
        if (argument.NameColon is { } parameter)
            return parameter.Name.Identifier.ValueText is "layer" or "layers";
        int at = source.Syntax.ArgumentList!.Arguments.IndexOf(argument);
        return source.Parameters.Count == 0 || source.Parameters[at < source.Parameters.Count ? at : source.Parameters.Count - 1] is "layer" or "layers";
    }

    // Names point backward; parts and outputs are read when all lines are.
    private static (string, string)[] Known(ClassModel model, int line, AttributeArgumentSyntax argument)
    {
        bool readsAll = model.Spec.Declarations[line].Kind is "Part" or "Output";
        bool takesInputs = argument.NameEquals?.Name.Identifier.ValueText != "To";
        return
        [
            .. model.Architecture.Nodes
                .Where(node => node.Declaration != line && (readsAll || node.Declaration < line) && (takesInputs || !node.IsInput))
                .Reverse().GroupBy(static node => node.Label)
                .Select(static layer => (layer.Key, layer.First().OutputShape?.ToString() ?? "(?)")),
        ];
    }
}
