using System.Linq;
using System.Threading;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>What shape the samples have that an expression gives, as far as the code around it tells.</summary>
internal sealed class SampleShapes(ModelTypes models, CancellationToken cancellation)
{
    private const string Marker = "Autoencoders.SampleShapeAttribute";

    // Chains of calls and locals in real code are short; a cycle of locals is none.
    private const int MostSteps = 32;

    /// <summary>The shape; null where the code does not tell.</summary>
    public Shape? Of(IOperation? operation) => Of(operation, MostSteps);

    private Shape? Of(IOperation? operation, int steps)
    {
        cancellation.ThrowIfCancellationRequested();
        if (steps == 0)
            return null;
        return operation switch
        {
            IConversionOperation conversion => Of(conversion.Operand, steps - 1),
            IParenthesizedOperation inner => Of(inner.Operand, steps - 1),
            IInvocationOperation call => Declared(call.TargetMethod) ?? OfCall(call, steps - 1),
            IPropertyReferenceOperation { Property.Name: "Train" or "Test" or "Images" or "this[]" } property => Of(property.Instance, steps - 1),
            IPropertyReferenceOperation property => Declared(property.Property),
            IImplicitIndexerReferenceOperation slice => Of(slice.Instance, steps - 1),
            IFieldReferenceOperation field => Declared(field.Field) ?? (field.Field.IsReadOnly ? OfInitializer(field.Field, field.SemanticModel, steps - 1) : null),
            IParameterReferenceOperation parameter => Declared(parameter.Parameter),
            ILocalReferenceOperation local => OfLocal(local, steps - 1),
            _ => null,
        };
    }

    private Shape? OfCall(IInvocationOperation call, int steps)
    {
        bool isOfSamples = call.TargetMethod.ContainingType.Is("Autoencoders.Samples");
        if (!isOfSamples)
            return call.TargetMethod.Name is "Predict" or "Encode" or "Decode" ? models.Output(call.Instance?.Type, call.TargetMethod.Name) : null;
        switch (call.TargetMethod.Name)
        {
            case "Take" or "Select" or "WithScale":
                return Of(call.Instance, steps);
            case "Flatten":
                return Of(call.Instance, steps)?.Flatten();
            case "Grayscale":
                return Of(call.Instance, steps) is { Rank: 3 } picture ? picture.WithoutLast() : null;
            case "Reshape":
                return Sizes(call.Arguments[0].Value);
            case "FromBytes" or "FromFloats":
                return call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "shape")?.Value is IObjectCreationOperation { Arguments.Length: 1 } shaped ? Sizes(shaped.Arguments[0].Value) : null;
            default:
                return null;
        }
    }

    // A local that is assigned where it is declared, and nowhere else.
    private Shape? OfLocal(ILocalReferenceOperation reference, int steps)
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
        return isAssigned ? null : Of(initializer.Value, steps);
    }

    private Shape? OfInitializer(ISymbol field, SemanticModel? semantics, int steps)
    {
        SyntaxNode? declaration = field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return declaration is not null && semantics is not null && declaration.SyntaxTree == semantics.SyntaxTree && semantics.GetOperation(declaration, cancellation) is IVariableDeclaratorOperation { Initializer: { } initializer }
            ? Of(initializer.Value, steps)
            : null;
    }

    private static Shape? Declared(ISymbol symbol)
    {
        AttributeData? marker = symbol.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(Marker));
        if (marker is null || marker.ConstructorArguments.Length != 1)
            return null;
        TypedConstant sizes = marker.ConstructorArguments[0];
        return sizes.Kind == TypedConstantKind.Array && !sizes.IsNull ? Shape.FromSizes(sizes.Values.Select(static size => size.Value as int?)) : null;
    }

    private static Shape? Sizes(IOperation sizes) => sizes switch
    {
        IArrayCreationOperation { Initializer: { } list } => Shape.FromSizes(list.ElementValues.Select(static size => size.ConstantValue is { HasValue: true, Value: int number } ? number : (int?)null)),
        ICollectionExpressionOperation list => Shape.FromSizes(list.Elements.Select(static size => size.ConstantValue is { HasValue: true, Value: int number } ? number : (int?)null)),
        _ => null,
    };
}
