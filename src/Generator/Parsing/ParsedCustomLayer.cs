namespace Autoencoders.Generator.Parsing;

/// <summary>A layer of the user's own and where its generated half belongs.</summary>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Declarations">The enclosing types from the outside in, then the class: <c>partial class InvertAttribute</c>.</param>
/// <param name="Rule">The shape rule.</param>
/// <param name="HasBackward">Whether a backward pass is written.</param>
internal sealed record ParsedCustomLayer(string HintName, string Namespace, EquatableArray<string> Declarations, string Rule, bool HasBackward);
