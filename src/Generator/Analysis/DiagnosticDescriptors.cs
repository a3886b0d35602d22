using System.Collections.Immutable;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Analysis;

/// <summary>Everything that the analyzer can say. What only the compiler can see has its message here; the rest comes from the checker.</summary>
public static class DiagnosticDescriptors
{
    private const string Category = "Autoencoders";

    // Where the rules are described, seen from the root of the repository: a link that no host can break.
    private const string Pages = "docs/diagnostics/";

    /// <summary>A model class is partial.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new(
        "AE0001", "A model class is partial", "Class '{0}' is not partial, so its other half cannot be generated. Write 'partial class {0}'.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0001.md");

    /// <summary>A type that encloses a model is partial.</summary>
    public static readonly DiagnosticDescriptor EnclosingNotPartial = new(
        "AE0002", "A type that encloses a model is partial", "Type '{0}' encloses the model '{1}' and is not partial. Write 'partial' before it, or move the model out of it.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0002.md");

    /// <summary>All lines of a model stand on one part.</summary>
    public static readonly DiagnosticDescriptor LayersOnAnotherPart = new(
        "AE0003", "All lines of a model stand on one part", "[{0}] stands on another part of '{1}' than [Model]; the order of lines over two files is undefined. Move it beside [Model].", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0003.md");

    /// <summary>A model class is not generic.</summary>
    public static readonly DiagnosticDescriptor Generic = new(
        "AE0004", "A model class is not generic", "Model '{0}' is generic, and a type parameter cannot change its layers. Remove the type parameters.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0004.md");

    /// <summary>A model class can be instantiated.</summary>
    public static readonly DiagnosticDescriptor AbstractOrStatic = new(
        "AE0005", "A model class can be instantiated", "Model '{0}' is {1}, so it could never hold weights. Remove '{1}'.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0005.md");

    /// <summary>A model class is not file-local.</summary>
    public static readonly DiagnosticDescriptor FileLocal = new(
        "AE0006", "A model class is not file-local", "Model '{0}' is file-local, so a generated file cannot continue it. Remove 'file'.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0006.md");

    /// <summary>A model class has no base class of its own.</summary>
    public static readonly DiagnosticDescriptor HasBaseClass = new(
        "AE0007", "A model class has no base class of its own", "Model '{0}' derives from '{1}', but a model derives from Autoencoders.Model. Remove the base class; interfaces may stay.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0007.md");

    /// <summary>Lines of a model need [Model].</summary>
    public static readonly DiagnosticDescriptor NotMarked = new(
        "AE0008", "Lines of a model need [Model]", "[{0}] has no effect: class '{1}' is not marked. Add [Model] before it.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0008.md");

    /// <summary>A model is a plain class.</summary>
    public static readonly DiagnosticDescriptor UnsupportedForm = new(
        "AE0009", "A model is a plain class", "Model '{0}' is declared {1}, which a model cannot be. Write 'partial class {0}'.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0009.md");

    /// <summary>The project's C# is recent enough.</summary>
    public static readonly DiagnosticDescriptor OldLanguage = new(
        "AE0028", "The project's C# is recent enough", "The other half of '{0}' needs C# {1}, and this project uses C# {2}. Remove <LangVersion> from the project, or set it to {1} or later.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0028.md");

    /// <summary>The project references the library.</summary>
    public static readonly DiagnosticDescriptor NoLibrary = new(
        "AE0029", "The project references the library", "The other half of '{0}' needs the assembly Autoencoders, and this project references its attributes only. Reference the package Autoencoders.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0029.md");

    /// <summary>A layer has a TorchSharp form.</summary>
    public static readonly DiagnosticDescriptor NoTorchForm = new(
        "AE0301", "A layer has a TorchSharp form", "{0} '{1}' {2}, so '{3}' has no TorchSharp module; the embedded engine trains it", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "AE0301.md");

    /// <summary>A model has an input.</summary>
    public static readonly DiagnosticDescriptor NoInput = new(
        IssueId.NoInput, "A model has an input", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NoInput + ".md");

    /// <summary>The input stands before the layers.</summary>
    public static readonly DiagnosticDescriptor InputAfterLayer = new(
        IssueId.InputAfterLayer, "The input stands before the layers", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.InputAfterLayer + ".md");

    /// <summary>A model has layers.</summary>
    public static readonly DiagnosticDescriptor NoLayers = new(
        IssueId.NoLayers, "A model has layers", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NoLayers + ".md");

    /// <summary>A model has one code.</summary>
    public static readonly DiagnosticDescriptor SeveralCodes = new(
        IssueId.SeveralCodes, "A model has one code", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.SeveralCodes + ".md");

    /// <summary>The code marks the layer before it.</summary>
    public static readonly DiagnosticDescriptor CodeBeforeLayers = new(
        IssueId.CodeBeforeLayers, "The code marks the layer before it", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.CodeBeforeLayers + ".md");

    /// <summary>Names are unique.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        IssueId.DuplicateName, "Names are unique", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.DuplicateName + ".md");

    /// <summary>A name points to an earlier layer.</summary>
    public static readonly DiagnosticDescriptor UnknownLayer = new(
        IssueId.UnknownLayer, "A name points to an earlier layer", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.UnknownLayer + ".md");

    /// <summary>A name can be a name.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new(
        IssueId.InvalidName, "A name can be a name", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.InvalidName + ".md");

    /// <summary>A layer leads somewhere.</summary>
    public static readonly DiagnosticDescriptor DeadLayer = new(
        IssueId.DeadLayer, "A layer leads somewhere", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.DeadLayer + ".md");

    /// <summary>A part leads from its beginning to its end.</summary>
    public static readonly DiagnosticDescriptor BrokenPart = new(
        IssueId.BrokenPart, "A part leads from its beginning to its end", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.BrokenPart + ".md");

    /// <summary>A line stands once.</summary>
    public static readonly DiagnosticDescriptor Repeated = new(
        IssueId.Repeated, "A line stands once", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.Repeated + ".md");

    /// <summary>The output comes from the code.</summary>
    public static readonly DiagnosticDescriptor CodeBypassed = new(
        IssueId.CodeBypassed, "The output comes from the code", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.CodeBypassed + ".md");

    /// <summary>A reshape keeps the number of values.</summary>
    public static readonly DiagnosticDescriptor ReshapeCount = new(
        IssueId.ReshapeCount, "A reshape keeps the number of values", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ReshapeCount + ".md");

    /// <summary>The output is what was declared.</summary>
    public static readonly DiagnosticDescriptor OutputMismatch = new(
        IssueId.OutputMismatch, "The output is what was declared", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.OutputMismatch + ".md");

    /// <summary>An autoencoder gives back its input's shape.</summary>
    public static readonly DiagnosticDescriptor NotReconstructing = new(
        IssueId.NotReconstructing, "An autoencoder gives back its input's shape", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NotReconstructing + ".md");

    /// <summary>A sample fits into memory.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        IssueId.TooLarge, "A sample fits into memory", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.TooLarge + ".md");

    /// <summary>An axis to be halved is even.</summary>
    public static readonly DiagnosticDescriptor OddAxis = new(
        IssueId.OddAxis, "An axis to be halved is even", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.OddAxis + ".md");

    /// <summary>The parameters fit into one buffer.</summary>
    public static readonly DiagnosticDescriptor TooManyParameters = new(
        IssueId.TooManyParameters, "The parameters fit into one buffer", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.TooManyParameters + ".md");

    /// <summary>A size is at least 1.</summary>
    public static readonly DiagnosticDescriptor NotPositive = new(
        IssueId.NotPositive, "A size is at least 1", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NotPositive + ".md");

    /// <summary>A number is within its range.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new(
        IssueId.OutOfRange, "A number is within its range", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.OutOfRange + ".md");

    /// <summary>An enum value exists.</summary>
    public static readonly DiagnosticDescriptor UndefinedValue = new(
        IssueId.UndefinedValue, "An enum value exists", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.UndefinedValue + ".md");

    /// <summary>An activation has its numbers.</summary>
    public static readonly DiagnosticDescriptor ActivationNeedsNumbers = new(
        IssueId.ActivationNeedsNumbers, "An activation has its numbers", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ActivationNeedsNumbers + ".md");

    /// <summary>An initializer suits the weight.</summary>
    public static readonly DiagnosticDescriptor UnsuitableInitializer = new(
        IssueId.UnsuitableInitializer, "An initializer suits the weight", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.UnsuitableInitializer + ".md");

    /// <summary>The parameters keep the budget.</summary>
    public static readonly DiagnosticDescriptor ParameterBudget = new(
        IssueId.ParameterBudget, "The parameters keep the budget", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ParameterBudget + ".md");

    /// <summary>The multiply-adds keep the budget.</summary>
    public static readonly DiagnosticDescriptor MultiplyAddBudget = new(
        IssueId.MultiplyAddBudget, "The multiply-adds keep the budget", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.MultiplyAddBudget + ".md");

    /// <summary>The activations keep the budget.</summary>
    public static readonly DiagnosticDescriptor ActivationBudget = new(
        IssueId.ActivationBudget, "The activations keep the budget", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ActivationBudget + ".md");

    /// <summary>A layer gets as many axes as it takes.</summary>
    public static readonly DiagnosticDescriptor WrongRank = new(
        IssueId.WrongRank, "A layer gets as many axes as it takes", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.WrongRank + ".md");

    /// <summary>Merged tensors fit together.</summary>
    public static readonly DiagnosticDescriptor MergeMismatch = new(
        IssueId.MergeMismatch, "Merged tensors fit together", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.MergeMismatch + ".md");

    /// <summary>A window fits into what it moves over.</summary>
    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        IssueId.WindowTooLarge, "A window fits into what it moves over", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.WindowTooLarge + ".md");

    /// <summary>There is one size for each axis.</summary>
    public static readonly DiagnosticDescriptor AxisCount = new(
        IssueId.AxisCount, "There is one size for each axis", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.AxisCount + ".md");

    /// <summary>Arguments agree with each other.</summary>
    public static readonly DiagnosticDescriptor Conflict = new(
        IssueId.Conflict, "Arguments agree with each other", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.Conflict + ".md");

    /// <summary>A line of a block makes layers.</summary>
    public static readonly DiagnosticDescriptor NotInBlock = new(
        IssueId.NotInBlock, "A line of a block makes layers", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NotInBlock + ".md");

    /// <summary>What is taken in is a block or a model.</summary>
    public static readonly DiagnosticDescriptor UnknownBlock = new(
        IssueId.UnknownBlock, "What is taken in is a block or a model", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.UnknownBlock + ".md");

    /// <summary>A block is no part of itself.</summary>
    public static readonly DiagnosticDescriptor BlockCycle = new(
        IssueId.BlockCycle, "A block is no part of itself", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.BlockCycle + ".md");

    /// <summary>A block fits where it is used.</summary>
    public static readonly DiagnosticDescriptor BlockMismatch = new(
        IssueId.BlockMismatch, "A block fits where it is used", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.BlockMismatch + ".md");

    /// <summary>A shared layer takes one shape.</summary>
    public static readonly DiagnosticDescriptor SharedShapes = new(
        IssueId.SharedShapes, "A shared layer takes one shape", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.SharedShapes + ".md");

    /// <summary>A layer in front of others passes gradients back.</summary>
    public static readonly DiagnosticDescriptor NoBackward = new(
        IssueId.NoBackward, "A layer in front of others passes gradients back", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NoBackward + ".md");

    /// <summary>A layer of one's own has a shape rule.</summary>
    public static readonly DiagnosticDescriptor ShapeRuleText = new(
        IssueId.ShapeRuleText, "A layer of one's own has a shape rule", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ShapeRuleText + ".md");

    /// <summary>A shape fits the rule of the layer that it enters.</summary>
    public static readonly DiagnosticDescriptor ShapeRuleMismatch = new(
        IssueId.ShapeRuleMismatch, "A shape fits the rule of the layer that it enters", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ShapeRuleMismatch + ".md");

    /// <summary>A named size is one of an input, and can be one.</summary>
    public static readonly DiagnosticDescriptor UnknownSize = new(
        IssueId.UnknownSize, "A named size is one of an input, and can be one", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.UnknownSize + ".md");

    /// <summary>A weight has the same size whatever the named sizes are.</summary>
    public static readonly DiagnosticDescriptor WeightNeedsSize = new(
        IssueId.WeightNeedsSize, "A weight has the same size whatever the named sizes are", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.WeightNeedsSize + ".md");

    /// <summary>A model fits for every value that its named sizes may take.</summary>
    public static readonly DiagnosticDescriptor NotEverySize = new(
        IssueId.NotEverySize, "A model fits for every value that its named sizes may take", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NotEverySize + ".md");

    /// <summary>The channels of a picture are its last size.</summary>
    public static readonly DiagnosticDescriptor ChannelsFirst = new(
        IssueId.ChannelsFirst, "The channels of a picture are its last size", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ChannelsFirst + ".md");

    /// <summary>Batch normalization keeps channels apart.</summary>
    public static readonly DiagnosticDescriptor NormalizationAxis = new(
        IssueId.NormalizationAxis, "Batch normalization keeps channels apart", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.NormalizationAxis + ".md");

    /// <summary>The heads of attention share the width.</summary>
    public static readonly DiagnosticDescriptor AttentionHeadSize = new(
        IssueId.AttentionHeadSize, "The heads of attention share the width", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.AttentionHeadSize + ".md");

    /// <summary>A code leaves something out.</summary>
    public static readonly DiagnosticDescriptor CopyingCode = new(
        IssueId.CopyingCode, "A code leaves something out", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.CopyingCode + ".md");

    /// <summary>What enters the last activation may have any sign.</summary>
    public static readonly DiagnosticDescriptor ActivationBeforeLast = new(
        IssueId.ActivationBeforeLast, "What enters the last activation may have any sign", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.ActivationBeforeLast + ".md");

    /// <summary>The code is not dropped.</summary>
    public static readonly DiagnosticDescriptor DroppedCode = new(
        IssueId.DroppedCode, "The code is not dropped", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.DroppedCode + ".md");

    /// <summary>A softmax chooses among several.</summary>
    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        IssueId.SoftmaxOfOne, "A softmax chooses among several", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.SoftmaxOfOne + ".md");

    /// <summary>A mean and a log variance may be negative.</summary>
    public static readonly DiagnosticDescriptor SamplingRange = new(
        IssueId.SamplingRange, "A mean and a log variance may be negative", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.SamplingRange + ".md");

    /// <summary>A dense layer reads what was flattened.</summary>
    public static readonly DiagnosticDescriptor DenseOverPictures = new(
        IssueId.DenseOverPictures, "A dense layer reads what was flattened", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + IssueId.DenseOverPictures + ".md");

    /// <summary>Data fits the model that it is given to.</summary>
    public static readonly DiagnosticDescriptor DataMismatch = new(
        "AE0302", "Data fits the model that it is given to", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0302.md");

    /// <summary>Targets fit what the model gives.</summary>
    public static readonly DiagnosticDescriptor TargetMismatch = new(
        "AE0303", "Targets fit what the model gives", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0303.md");

    /// <summary>A loss fits the last activation.</summary>
    public static readonly DiagnosticDescriptor UnsuitableLoss = new(
        "AE0304", "A loss fits the last activation", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "AE0304.md");

    /// <summary>A checkpoint fits the model that loads it.</summary>
    public static readonly DiagnosticDescriptor CheckpointMismatch = new(
        "AE0305", "A checkpoint fits the model that loads it", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "AE0305.md");

    /// <summary>Samples hold what their shape says.</summary>
    public static readonly DiagnosticDescriptor UnfilledSamples = new(
        "AE0306", "Samples hold what their shape says", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "AE0306.md");

    /// <summary>The rules of the checker; a message is made where the numbers are.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfChecker =
    [
        NoInput,
        InputAfterLayer,
        NoLayers,
        SeveralCodes,
        CodeBeforeLayers,
        DuplicateName,
        UnknownLayer,
        InvalidName,
        DeadLayer,
        BrokenPart,
        Repeated,
        CodeBypassed,
        ReshapeCount,
        OutputMismatch,
        NotReconstructing,
        TooLarge,
        OddAxis,
        TooManyParameters,
        NotPositive,
        OutOfRange,
        UndefinedValue,
        ActivationNeedsNumbers,
        UnsuitableInitializer,
        WrongRank,
        MergeMismatch,
        WindowTooLarge,
        AxisCount,
        Conflict,
        NotInBlock,
        UnknownBlock,
        BlockCycle,
        BlockMismatch,
        SharedShapes,
        NoBackward,
        ShapeRuleText,
        ShapeRuleMismatch,
        UnknownSize,
        WeightNeedsSize,
        NotEverySize,
        ParameterBudget,
        MultiplyAddBudget,
        ActivationBudget,
        ChannelsFirst,
        NormalizationAxis,
        AttentionHeadSize,
        CopyingCode,
        ActivationBeforeLast,
        DroppedCode,
        SoftmaxOfOne,
        SamplingRange,
        DenseOverPictures,
    ];

    /// <summary>All rules.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NotPartial,
        EnclosingNotPartial,
        LayersOnAnotherPart,
        Generic,
        AbstractOrStatic,
        FileLocal,
        HasBaseClass,
        NotMarked,
        UnsupportedForm,
        OldLanguage,
        NoLibrary,
        NoTorchForm,
        .. OfChecker,
        DataMismatch,
        TargetMismatch,
        UnsuitableLoss,
        CheckpointMismatch,
        UnfilledSamples,
    ];

    /// <summary>The rule of a checker's issue.</summary>
    /// <param name="id">The issue's id.</param>
    public static DiagnosticDescriptor Of(string id) => OfChecker.First(rule => rule.Id == id);
}
