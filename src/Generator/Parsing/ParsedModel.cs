using Autoencoders.Models;

namespace Autoencoders.Generator.Parsing;

/// <summary>A model and where its generated half belongs. Nothing in it tells where in a file it stands.</summary>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Declarations">The enclosing types from the outside in, then the model: <c>partial class Simple</c>.</param>
/// <param name="ClassName">The model's name as C# writes it, escaped where it is a keyword.</param>
/// <param name="TypeName">The same with its type parameters.</param>
/// <param name="IsDocumented">Whether the user has described the class; the compiler would put a second description behind the first.</param>
/// <param name="Spec">The model as it was written.</param>
internal sealed record ParsedModel(string HintName, string Namespace, EquatableArray<string> Declarations, string ClassName, string TypeName, bool IsDocumented, ModelSpec Spec);
