namespace Autoencoders.Models;

/// <summary>The ids of everything that the checker can say about a model.</summary>
/// <remarks>0001–0099 declaration, 0100–0199 shapes, 0200–0299 layer arguments, 0400–0499 budgets, 0500–0599 what is legal and hardly ever meant. An id is never used twice; AE0011 was one.</remarks>
public static class IssueId
{
    /// <summary>A model without <c>[Input]</c>.</summary>
    public const string NoInput = "AE0010";

    /// <summary>A layer before <c>[Input]</c>.</summary>
    public const string InputAfterLayer = "AE0012";

    /// <summary>A model without layers.</summary>
    public const string NoLayers = "AE0013";

    /// <summary>A second <c>[Code]</c>.</summary>
    public const string SeveralCodes = "AE0014";

    /// <summary><c>[Code]</c> before any layer.</summary>
    public const string CodeBeforeLayers = "AE0015";

    /// <summary>Two layers of one name.</summary>
    public const string DuplicateName = "AE0016";

    /// <summary>A name that no earlier layer has.</summary>
    public const string UnknownLayer = "AE0017";

    /// <summary>A name that cannot be one.</summary>
    public const string InvalidName = "AE0018";

    /// <summary>A layer whose output nobody reads.</summary>
    public const string DeadLayer = "AE0019";

    /// <summary>A part that does not lead from its beginning to its end.</summary>
    public const string BrokenPart = "AE0020";

    /// <summary>A line that may stand once stands again.</summary>
    public const string Repeated = "AE0021";

    /// <summary>The output does not come from the code.</summary>
    public const string CodeBypassed = "AE0022";

    /// <summary>A line in a block that belongs to a model.</summary>
    public const string NotInBlock = "AE0023";

    /// <summary>A class to be taken in that is neither a block nor a model.</summary>
    public const string UnknownBlock = "AE0024";

    /// <summary>A block that takes itself in.</summary>
    public const string BlockCycle = "AE0025";

    /// <summary>A custom layer without a backward pass, behind layers that should learn.</summary>
    public const string NoBackward = "AE0026";

    /// <summary>A custom layer without a shape rule, or with one that cannot be read.</summary>
    public const string ShapeRuleText = "AE0027";

    /// <summary><c>Reshape</c> to another number of values.</summary>
    public const string ReshapeCount = "AE0101";

    /// <summary>The output is not what <c>[Output]</c> asserts.</summary>
    public const string OutputMismatch = "AE0102";

    /// <summary>An autoencoder that does not give back its input's shape.</summary>
    public const string NotReconstructing = "AE0103";

    /// <summary>A sample with more values than memory can index.</summary>
    public const string TooLarge = "AE0104";

    /// <summary>An axis that cannot be halved.</summary>
    public const string OddAxis = "AE0105";

    /// <summary>More parameters than one buffer can hold.</summary>
    public const string TooManyParameters = "AE0106";

    /// <summary>An input with another number of axes than the layer takes.</summary>
    public const string WrongRank = "AE0107";

    /// <summary>Tensors that cannot be merged.</summary>
    public const string MergeMismatch = "AE0108";

    /// <summary>A window larger than what it moves over, or a crop that leaves nothing.</summary>
    public const string WindowTooLarge = "AE0109";

    /// <summary>A block that does not fit where it is used.</summary>
    public const string BlockMismatch = "AE0110";

    /// <summary>A shared layer that is given another shape than at first.</summary>
    public const string SharedShapes = "AE0111";

    /// <summary>A shape that a custom layer's rule does not take.</summary>
    public const string ShapeRuleMismatch = "AE0112";

    /// <summary>A named size that is declared but not used, used but not declared, or written so that it can be none.</summary>
    public const string UnknownSize = "AE0113";

    /// <summary>A weight that would change with a named size.</summary>
    public const string WeightNeedsSize = "AE0114";

    /// <summary>A model that does not fit for every value that a named size may take.</summary>
    public const string NotEverySize = "AE0115";

    /// <summary>A size below 1.</summary>
    public const string NotPositive = "AE0201";

    /// <summary>A number outside its range.</summary>
    public const string OutOfRange = "AE0202";

    /// <summary>An enum value that does not exist.</summary>
    public const string UndefinedValue = "AE0203";

    /// <summary>An activation that needs numbers which this layer cannot give.</summary>
    public const string ActivationNeedsNumbers = "AE0204";

    /// <summary>An initializer that does not suit the weight.</summary>
    public const string UnsuitableInitializer = "AE0205";

    /// <summary>Another number of sizes than there are axes.</summary>
    public const string AxisCount = "AE0206";

    /// <summary>Two arguments that exclude each other, or sizes that do not divide.</summary>
    public const string Conflict = "AE0207";

    /// <summary>More parameters than <c>[Budget]</c> allows.</summary>
    public const string ParameterBudget = "AE0401";

    /// <summary>More multiply-adds than <c>[Budget]</c> allows.</summary>
    public const string MultiplyAddBudget = "AE0402";

    /// <summary>More activation memory than <c>[Budget]</c> allows.</summary>
    public const string ActivationBudget = "AE0403";

    /// <summary>Picture sizes with the channels first.</summary>
    public const string ChannelsFirst = "AE0501";

    /// <summary>Batch normalization of another axis than the channels.</summary>
    public const string NormalizationAxis = "AE0502";

    /// <summary>Attention in which every head is as wide as the whole.</summary>
    public const string AttentionHeadSize = "AE0503";

    /// <summary>A code with room for the whole input, and nothing that keeps the model from copying it.</summary>
    public const string CopyingCode = "AE0504";

    /// <summary>An activation that leaves the last one half of its range.</summary>
    public const string ActivationBeforeLast = "AE0505";

    /// <summary>Dropout on a code that is small already.</summary>
    public const string DroppedCode = "AE0506";

    /// <summary>A softmax over a single value.</summary>
    public const string SoftmaxOfOne = "AE0507";

    /// <summary>A mean or log variance that cannot be negative.</summary>
    public const string SamplingRange = "AE0508";

    /// <summary>A dense layer that reads the pixels of a picture one by one.</summary>
    public const string DenseOverPictures = "AE0509";

    /// <summary>Whether a model can be used in spite of what a rule says.</summary>
    /// <param name="id">The rule's id.</param>
    public static bool IsWarning(string id) =>
        id is DeadLayer or CodeBypassed or NoBackward or NotEverySize
            or ChannelsFirst or NormalizationAxis or AttentionHeadSize or ActivationBeforeLast or DroppedCode or SoftmaxOfOne or SamplingRange or DenseOverPictures || IsHint(id);

    /// <summary>Whether that is no more than a thought, which may well be wrong.</summary>
    /// <param name="id">The rule's id.</param>
    public static bool IsHint(string id) => id is CopyingCode;
}
