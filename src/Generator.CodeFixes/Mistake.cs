using System.Collections.Generic;
using System.Linq;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>One mistake in a model, with all that a repair may look at.</summary>
/// <param name="Spec">The model as it was written.</param>
/// <param name="Architecture">What the checker made of it.</param>
/// <param name="Written">Where its lines stand.</param>
/// <param name="Issue">What is wrong.</param>
/// <param name="Argument">The argument that is wrong; null where it is the line as a whole.</param>
internal sealed record Mistake(ModelSpec Spec, Architecture Architecture, IReadOnlyList<SourceLine> Written, Issue Issue, AttributeArgumentSyntax? Argument)
{
    /// <summary>Its lines.</summary>
    public IReadOnlyList<AttributeSyntax> Lines { get; } = [.. Written.Select(static line => line.Syntax)];

    /// <summary>The guilty line.</summary>
    public AttributeSyntax Line => Lines[Issue.Declaration];

    /// <summary>The line as the checker reads it.</summary>
    public Declaration Declaration => Spec.Declarations[Issue.Declaration];

    /// <summary>What the line made; null where it makes no layer.</summary>
    public LayerNode? Node => Architecture.Nodes.FirstOrDefault(node => node.Declaration == Issue.Declaration && !node.IsInput);

    /// <summary>The shape that enters the line, where that is known.</summary>
    public Shape? Entering => Node?.InputShape;

    /// <summary>The layers, blocks and inputs on earlier lines, the nearest first.</summary>
    public IEnumerable<LayerNode> Earlier => Architecture.Nodes.Where(node => node.Declaration < Issue.Declaration && !node.Name.Contains("/")).Reverse();
}

/// <summary>One way to repair a mistake; worth offering once the checker agrees.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">What ties it to the same repair elsewhere.</param>
/// <param name="Changes">The changes of the text.</param>
internal sealed record Repair(string Title, string Key, params TextChange[] Changes);
