using System;
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

    /// <summary>The layer, block or input whose output enters the line; null where that is unknown.</summary>
    public LayerNode? Before => Node is { Inputs.Count: > 0 } node ? Architecture.Nodes[node.Inputs[0]] : null;

    /// <summary>The shape that enters the line, where that is known.</summary>
    public Shape? Entering => Node?.InputShape ?? Before?.OutputShape;

    /// <summary>The layers, blocks and inputs on earlier lines, the nearest first.</summary>
    public IEnumerable<LayerNode> Earlier => Architecture.Nodes.Where(node => node.Declaration < Issue.Declaration && !node.Name.Contains("/")).Reverse();

    /// <summary>What the guilty argument says; null where it is the line as a whole.</summary>
    public object? Value => Issue.Argument is { } name ? Declaration.Find(name)?.Value : null;

    /// <summary>The layer that an argument of the line names; null where it names none, or one within a block.</summary>
    public LayerNode? Named(string argument) => Declaration.Find(argument)?.Value is string name ? Earlier.FirstOrDefault(node => node.Name == name) : null;

    /// <summary>The line that made a layer.</summary>
    public AttributeSyntax LineOf(LayerNode node) => Lines[node.Declaration];

    /// <summary>A name that no line has yet.</summary>
    public string Free(string name, string between = "_") =>
        Enumerable.Range(0, int.MaxValue).Select(number => number == 0 ? name : name + between + Repairs.Text(number))
            .First(candidate => Architecture.Nodes.All(node => node.Name != candidate && node.Label != candidate && node.MemberName != candidate)
                && !Spec.Declarations.Any(line => line.Find("Name")?.Value as string == candidate));
}

/// <summary>One way to repair a mistake; worth offering once the checker agrees.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">What ties it to the same repair elsewhere.</param>
/// <param name="Changes">The changes of the text.</param>
internal sealed record Repair(string Title, string Key, params TextChange[] Changes)
{
    /// <summary>A line, or several, in front of another.</summary>
    public static Repair Insert(AttributeSyntax line, string text) => new($"Insert {text} in front", "Insert " + text.Split('(')[0], LineEdits.Before(line, text));

    /// <summary>Another value in the place of one.</summary>
    public static Repair Write(AttributeArgumentSyntax argument, string text, string key) => new("Write " + text, key, LineEdits.Replace(argument.Expression, text));

    /// <summary>Another name of a layer in the place of one.</summary>
    public static Repair Name(AttributeArgumentSyntax argument, string name) => Write(argument, Quoted(name), "Name");

    /// <summary>A line less.</summary>
    public static Repair Remove(AttributeSyntax line) => new($"Remove [{line.Name}]", "Remove", LineEdits.Remove(line));

    /// <summary>An argument less.</summary>
    public static Repair Remove(AttributeArgumentSyntax argument) => new($"Remove {argument}", "RemoveArgument", LineEdits.Remove(argument));

    public static string Quoted(string name) => "\"" + name + "\"";
}
