using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>What a variable holds that is given its value where it is declared, and nowhere else.</summary>
internal static class AssignedOnce
{
    /// <summary>The value; null where the variable is assigned again, or the code does not tell.</summary>
    public static IOperation? Value(ILocalReferenceOperation reference, CancellationToken cancellation)
    {
        SyntaxNode? declaration = reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (declaration is null || reference.SemanticModel is not { } semantics || semantics.GetOperation(declaration, cancellation) is not IVariableDeclaratorOperation { Initializer: { } initializer } declarator)
            return null;
        IOperation root = declarator;
        while (root.Parent is not null)
            root = root.Parent;
        bool isAssigned = root.Descendants().Any(other =>
            (other is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
            || (other is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation given } && SymbolEqualityComparer.Default.Equals(given.Local, reference.Local)));
        return isAssigned ? null : initializer.Value;
    }

    /// <summary>The same for a read-only field of the same file.</summary>
    public static IOperation? Value(IFieldReferenceOperation reference, CancellationToken cancellation)
    {
        SyntaxNode? declaration = reference.Field.IsReadOnly ? reference.Field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) : null;
        return declaration is not null && reference.SemanticModel is { } semantics && declaration.SyntaxTree == semantics.SyntaxTree && semantics.GetOperation(declaration, cancellation) is IVariableDeclaratorOperation { Initializer: { } initializer }
            ? initializer.Value
            : null;
    }
}
