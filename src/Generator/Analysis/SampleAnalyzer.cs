using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>Compares values with the shape that they are to be samples of, where the code tells both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SampleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.UnfilledSamples];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ModelParser.MarkerName) is null)
                return;
            var models = new ModelTypes(start.CancellationToken);
            start.RegisterOperationAction(operation => Check(operation, (IInvocationOperation)operation.Operation, models), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, IInvocationOperation call, ModelTypes models)
    {
        if (call.TargetMethod.Name is not ("FromFloats" or "FromBytes" or "Reshape" or "Concatenate") || call.TargetMethod.ContainingType.ToDisplayString() != SampleShapes.TypeName)
            return;
        var shapes = new SampleShapes(models, context.CancellationToken);
        if (call.TargetMethod.Name == "Reshape")
            CheckReshape(context, call, shapes);
        else if (call.TargetMethod.Name == "Concatenate")
            CheckParts(context, call, shapes);
        else
            CheckCount(context, call, shapes);
    }

    private static void CheckCount(OperationAnalysisContext context, IInvocationOperation call, SampleShapes shapes)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "values") is not { } values || shapes.Of(call) is not { } shape)
            return;
        if (Literals.Lengths(values.Value, context.CancellationToken) is { Count: 1 } lengths && lengths[0] is { } length && length % shape.ElementCount != 0)
        {
            Report(
                context,
                values.Value.Syntax.GetLocation(),
                $"{Text(length)} values are not a whole number of samples of {shape}, which hold {Text(shape.ElementCount)} each. {(length < shape.ElementCount ? $"{Text(shape.ElementCount - length)} are missing" : $"The last sample lacks {Text(shape.ElementCount - (length % shape.ElementCount))}")}; add them, or change the shape.");
        }
    }

    private static void CheckReshape(OperationAnalysisContext context, IInvocationOperation call, SampleShapes shapes)
    {
        if (shapes.Of(call.Instance) is { } given && shapes.Of(call) is { } wanted && given.ElementCount != wanted.ElementCount && call.Syntax is InvocationExpressionSyntax { ArgumentList: { } sizes })
            Report(context, sizes.GetLocation(), $"Samples of {given} hold {Text(given.ElementCount)} values, and {wanted} holds {Text(wanted.ElementCount)}. Choose sizes whose product is {Text(given.ElementCount)}.");
    }

    private static void CheckParts(OperationAnalysisContext context, IInvocationOperation call, SampleShapes shapes)
    {
        Shape? first = null;
        foreach (IOperation part in SampleShapes.Parts(call))
        {
            if (shapes.Of(part) is not { } shape)
                continue;
            if (first is { } wanted && shape != wanted)
            {
                Report(context, part.Syntax.GetLocation(), $"Samples of {shape} cannot follow samples of {wanted}; one set has one shape. {(shape.ElementCount == wanted.ElementCount ? "Reshape or flatten one of them." : "Leave them apart.")}");
                return;
            }

            first = shape;
        }
    }

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void Report(OperationAnalysisContext context, Location place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.UnfilledSamples, place, message));
}
