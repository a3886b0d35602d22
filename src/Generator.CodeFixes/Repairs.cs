using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might repair a mistake, the likeliest first. Nothing here has to be right: only what the checker accepts is offered.</summary>
internal static class Repairs
{
    /// <summary>The rules for which something may be known.</summary>
    public static readonly string[] Ids =
    [
        IssueId.NoInput, IssueId.NoLayers, IssueId.InputAfterLayer, IssueId.SeveralCodes, IssueId.CodeBeforeLayers, IssueId.DuplicateName, IssueId.UnknownLayer, IssueId.InvalidName,
        IssueId.DeadLayer, IssueId.BrokenPart, IssueId.Repeated, IssueId.CodeBypassed, IssueId.NotInBlock, IssueId.UnknownBlock, IssueId.BlockCycle, IssueId.NoBackward,
        IssueId.ReshapeCount, IssueId.OutputMismatch, IssueId.NotReconstructing, IssueId.TooLarge, IssueId.OddAxis, IssueId.TooManyParameters, IssueId.WrongRank, IssueId.MergeMismatch,
        IssueId.WindowTooLarge, IssueId.BlockMismatch, IssueId.SharedShapes, IssueId.ShapeRuleMismatch, IssueId.NotEverySize, IssueId.WeightNeedsSize, IssueId.UnknownSize,
        IssueId.NotPositive, IssueId.OutOfRange, IssueId.UndefinedValue, IssueId.ActivationNeedsNumbers, IssueId.UnsuitableInitializer, IssueId.AxisCount, IssueId.Conflict,
        IssueId.ParameterBudget, IssueId.MultiplyAddBudget, IssueId.ActivationBudget,
        IssueId.ActivationBeforeLast, IssueId.DroppedCode, IssueId.SoftmaxOfOne, IssueId.SamplingRange, IssueId.DenseOverPictures,
    ];

    public static IEnumerable<Repair> Of(Mistake mistake) => mistake.Issue.Id switch
    {
        IssueId.NoInput or IssueId.NoLayers => StartRepairs.Missing(mistake),
        IssueId.InputAfterLayer => LineRepairs.Moved(mistake, mistake.Lines[0]),
        IssueId.CodeBeforeLayers => LineRepairs.Moved(mistake, mistake.Lines.Skip(mistake.Issue.Declaration + 1).FirstOrDefault()),
        IssueId.SeveralCodes or IssueId.Repeated or IssueId.NotInBlock or IssueId.BlockCycle or IssueId.UnknownBlock or IssueId.CodeBypassed or IssueId.DeadLayer => [Repair.Remove(mistake.Line)],
        IssueId.DuplicateName or IssueId.InvalidName => NameRepairs.Free(mistake),
        IssueId.UnknownLayer when mistake.Issue.Suggestion is null => NameRepairs.Known(mistake).Concat(LineRepairs.Fewer(mistake)),
        IssueId.BrokenPart => LineRepairs.Turned(mistake),
        IssueId.NoBackward => LineRepairs.Frozen(mistake),
        IssueId.ReshapeCount => ShapeRepairs.Sizes(mistake),
        IssueId.NotReconstructing or IssueId.OutputMismatch => LineRepairs.Tried(mistake).Concat(EndRepairs.Of(mistake)),
        IssueId.TooLarge or IssueId.TooManyParameters => NumberRepairs.Smaller(mistake),
        IssueId.OddAxis => NumberRepairs.First(mistake.Line, +1).Concat(NumberRepairs.Maker(mistake, +1)),
        IssueId.WrongRank => ArgumentRepairs.Of(mistake).Concat(ShapeRepairs.Rank(mistake)).Concat(NameRepairs.Known(mistake)),
        IssueId.MergeMismatch => MergeRepairs.Of(mistake).Concat(ArgumentRepairs.Of(mistake)).Concat(NameRepairs.Known(mistake)),
        IssueId.WindowTooLarge => ShapeRepairs.Window(mistake),
        IssueId.BlockMismatch => BlockRepairs.Of(mistake).Concat(ShapeRepairs.Rank(mistake)),
        IssueId.SharedShapes => NameRepairs.Known(mistake).Concat(ShareRepairs.Of(mistake)),
        IssueId.ShapeRuleMismatch => ShapeRepairs.Rank(mistake).Concat(ShapeRepairs.Even(mistake)),
        IssueId.NotEverySize => SizeRepairs.Declared(mistake),
        IssueId.WeightNeedsSize => SizeRepairs.Pooled(mistake),
        IssueId.UnknownSize when mistake.Issue.Suggestion is null => SizeRepairs.Bounded(mistake),
        IssueId.NotPositive => StartRepairs.Sizes(mistake).Concat(NumberRepairs.Sound(mistake)).Concat(NumberRepairs.Least(mistake)),
        IssueId.OutOfRange => NumberRepairs.Sound(mistake).Concat(NumberRepairs.Orders(mistake)).Concat(LineRepairs.Fewer(mistake)),
        IssueId.UnsuitableInitializer or IssueId.UndefinedValue or IssueId.ActivationNeedsNumbers => LineRepairs.Fewer(mistake),
        IssueId.AxisCount => NumberRepairs.Lists(mistake),
        IssueId.Conflict => NumberRepairs.Divisors(mistake).Concat(ArgumentRepairs.Of(mistake)).Concat(LineRepairs.Fewer(mistake)).Concat(LineRepairs.Reading(mistake)),
        IssueId.ParameterBudget or IssueId.MultiplyAddBudget or IssueId.ActivationBudget => LineRepairs.Tried(mistake).Concat(NumberRepairs.Budget(mistake)),
        IssueId.DenseOverPictures => HintRepairs.Flat(mistake),
        IssueId.ActivationBeforeLast or IssueId.DroppedCode or IssueId.SoftmaxOfOne or IssueId.SamplingRange when mistake.Issue.Suggestion is null => HintRepairs.Of(mistake),
        _ => [],
    };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(Shape shape) => string.Join(", ", shape.Sizes.Select(Text));
}
