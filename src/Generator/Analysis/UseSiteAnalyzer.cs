using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Autoencoders.Models.Hints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>Compares data with the models that it is given to, where the code tells the shapes of both, and losses with the last activation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseSiteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [DiagnosticDescriptors.DataMismatch, DiagnosticDescriptors.TargetMismatch, DiagnosticDescriptors.UnsuitableLoss];

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
            start.RegisterOperationAction(call => Check(call, models), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, ModelTypes models)
    {
        var call = (IInvocationOperation)context.Operation;
        string method = call.TargetMethod.Name;
        if (method is not ("Fit" or "Evaluate" or "Predict" or "Encode" or "Decode") || models.Find(call.Instance?.Type) is not { } model)
            return;
        var shapes = new SampleShapes(models, context.CancellationToken);
        IArgumentOperation? data = Argument(call, "inputs") ?? Argument(call, "samples");
        Shape? given = shapes.Of(data?.Value), wanted = models.Input(call.Instance?.Type, method);
        if (given is { } input && wanted is { } expected && !expected.Accepts(input))
        {
            Report(context, DiagnosticDescriptors.DataMismatch, data!, $"{model.Name}.{method} takes samples of {expected}; these are {input}. {Remedy(input, expected)}");
            return;
        }

        if (method is not ("Fit" or "Evaluate"))
            return;
        IArgumentOperation? targets = Argument(call, "targets");
        Shape? target = targets is null ? given : shapes.Of(targets.Value);
        if (target is { } found && model.OutputShape is { } output && !output.Accepts(found) && !(ClassNumbers.Are(found, output) && MayTakeClassNumbers(call)))
        {
            Report(
                context,
                DiagnosticDescriptors.TargetMismatch,
                targets ?? data!,
                targets is null
                    ? $"{model.Name} gives {output}, and without targets it is to give back its inputs of {found}. Pass targets of {output}, or end the model with that shape."
                    : $"{model.Name} gives {output}; these targets are {found}. {Remedy(found, output)}");
        }

        CheckLoss(context, call, model);
    }

    // A loss that the call does not spell out may be any.
    private static bool MayTakeClassNumbers(IInvocationOperation call) => call.Arguments
        .Where(static argument => argument.Parameter?.Name is "options" or "loss" && argument.ArgumentKind == ArgumentKind.Explicit)
        .SelectMany(static argument => argument.Value.DescendantsAndSelf())
        .Any(static part => part switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "Loss" } loss } => loss.Name == "SparseCategoricalCrossentropy",
            IObjectCreationOperation made => made.Type?.Name == "SparseCategoricalCrossentropy",
            IInvocationOperation or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsStatic: true } => part.Type?.Name is "Loss" or "FitOptions",
            _ => false,
        });

    private static void CheckLoss(OperationAnalysisContext context, IInvocationOperation call, Architecture model)
    {
        foreach (IPropertyReferenceOperation loss in call.Descendants().OfType<IPropertyReferenceOperation>())
        {
            if (loss.Property is { IsStatic: true, ContainingType.Name: "Loss" } && LossFit.Problem(model, loss.Property.Name) is { } problem)
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.UnsuitableLoss, loss.Syntax.GetLocation(), problem));
                return;
            }
        }
    }

    private static string Remedy(Shape given, Shape wanted) =>
        given.ElementCount == wanted.ElementCount
            ? $"Both hold {Text(given.ElementCount)} values: add {(wanted.Rank == 1 ? ".Flatten()" : $".Reshape({wanted.ToString().Trim('(', ')')})")}."
            : $"{Text(given.ElementCount)} values are not {Text(wanted.ElementCount)}. Change [Input] of the model, or the data.";

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IArgumentOperation argument, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, argument.Value.Syntax.GetLocation(), message));

    private static IArgumentOperation? Argument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name && argument.ArgumentKind == ArgumentKind.Explicit);
}
