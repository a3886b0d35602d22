using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>What shape the samples have that an expression gives, as far as the code around it tells.</summary>
internal sealed class SampleShapes(ModelTypes models, CancellationToken cancellation)
{
    /// <summary>The class that holds samples.</summary>
    public const string TypeName = "Autoencoders.Samples";

    private const string Marker = "Autoencoders.SampleShapeAttribute";

    // Chains of calls and locals in real code are short; a cycle of locals is none.
    private const int MostSteps = 32;

    // Sets that are joined of sets that are joined grow like powers.
    private int _visits = 1_000;

    /// <summary>The shape; null where the code does not tell.</summary>
    public Shape? Of(IOperation? operation) => Of(operation, MostSteps);

    private Shape? Of(IOperation? operation, int steps)
    {
        cancellation.ThrowIfCancellationRequested();
        if (steps == 0 || --_visits < 0)
            return null;
        return operation switch
        {
            IConversionOperation conversion => Of(conversion.Operand, steps - 1),
            IParenthesizedOperation inner => Of(inner.Operand, steps - 1),
            IInvocationOperation call => Declared(call.TargetMethod) ?? OfCall(call, steps - 1),
            IPropertyReferenceOperation { Property.Name: "Train" or "Test" or "Images" or "this[]" } property => Of(property.Instance, steps - 1),
            IPropertyReferenceOperation property => Declared(property.Property),
            IImplicitIndexerReferenceOperation slice => Of(slice.Instance, steps - 1),
            IFieldReferenceOperation field => Declared(field.Field) ?? Of(AssignedOnce.Value(field, cancellation), steps - 1),
            IParameterReferenceOperation parameter => Declared(parameter.Parameter),
            ILocalReferenceOperation local => Of(AssignedOnce.Value(local, cancellation), steps - 1),
            _ => null,
        };
    }

    private Shape? OfCall(IInvocationOperation call, int steps)
    {
        bool isOfSamples = call.TargetMethod.ContainingType.Is(TypeName);
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
                return OfShape(Argument(call, "shape"), steps);
            case "FromRows":
                return Literals.Lengths(Argument(call, "rows"), cancellation) is { Count: 2 } lengths ? Shape.FromSizes([lengths[1]]) : null;
            case "FromTensor":
                return OfTensor(Argument(call, "tensor"));
            case "Concatenate":
                return Parts(call).Select(part => Of(part, steps)).FirstOrDefault(static shape => shape is not null);
            default:
                return null;
        }
    }

    private static Shape? Declared(ISymbol symbol)
    {
        AttributeData? marker = symbol.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(Marker));
        if (marker is null || marker.ConstructorArguments.Length != 1)
            return null;
        TypedConstant sizes = marker.ConstructorArguments[0];
        return sizes.Kind == TypedConstantKind.Array && !sizes.IsNull ? Shape.FromSizes(sizes.Values.Select(static size => size.Value as int?)) : null;
    }

    /// <summary>The samples that a call joins.</summary>
    public static IEnumerable<IOperation> Parts(IInvocationOperation concatenation) => concatenation.Arguments[0].Value switch
    {
        ICollectionExpressionOperation list => list.Elements,
        IConversionOperation { Operand: ICollectionExpressionOperation list } => list.Elements,
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        _ => [],
    };

    private Shape? OfShape(IOperation? shape, int steps) => Literals.Source(shape, cancellation) switch
    {
        IObjectCreationOperation { Arguments.Length: 1 } created => Sizes(created.Arguments[0].Value),
        IPropertyReferenceOperation { Property: { Name: "Shape" } property } samples when property.ContainingType.ToDisplayString() == TypeName => Of(samples.Instance, steps),
        _ => null,
    };

    // The first axis of an exchange tensor is the batch.
    private Shape? OfTensor(IOperation? tensor) =>
        Literals.Source(tensor, cancellation) is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "Tensor" } } created
        && Literals.Numbers(Argument(created, "lengths"), cancellation) is { } lengths
            ? Shape.FromSizes(lengths.Skip(1))
            : null;

    private Shape? Sizes(IOperation sizes) => Literals.Numbers(sizes, cancellation) is { } numbers ? Shape.FromSizes(numbers) : null;

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}
