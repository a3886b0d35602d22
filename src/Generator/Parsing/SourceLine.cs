using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Where a line of a model stands.</summary>
/// <param name="Syntax">Its attribute.</param>
/// <param name="Parameters">The names of its constructor's parameters, by which positional arguments are known.</param>
internal sealed record SourceLine(AttributeSyntax Syntax, IReadOnlyList<string> Parameters);
