using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, in) → (…, filters), with kernel (window…, filters, in) and bias (filters).</summary>
internal abstract class TransposedConvolutionRule(string kind, int rank) : ConvolutionRule(kind, rank)
{
    // An output padding that was not written: the output is as long as Keras makes it.
    private const int LeftOut = -1;

    public sealed override bool TakesSeveral => true;

    public sealed override IReadOnlyList<string> SourceArguments => ["OutputLike"];

    public sealed override void Infer(LayerContext context)
    {
        IReadOnlyList<Shape>? inputs = context.Inputs;
        context.IgnoreNamedValues();
        int? filters = context.PositiveInteger("filters");
        WindowMotion? motion = Motion(context);
        IReadOnlyList<int>? extra = context.PerAxis("OutputPadding", Rank, LeftOut, minimum: 0);
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (motion is null || extra is null || !IsBelowSteps(context, extra, motion))
            return;
        if (Input(context) is not { } input || filters is not { } width || inputs is null)
            return;
        if (inputs.Count > 1)
            extra = ExtraLike(context, input, inputs[1], motion);
        if (extra is null || Output(context, input, motion, extra) is not { } output)
            return;

        Set(context, motion, [.. Enumerable.Range(0, Rank).Select(axis => CellsCutInFront(motion, axis, extra[axis]))]);
        Shape kernelShape = KernelShape(motion, width, input.Last);
        context.AddWeight("kernel", kernelShape, kernel);
        if (useBias)
            context.AddWeight("bias", new Shape(width), bias);
        context.MultiplyAdds = Product(input.ElementCount / input.Last, kernelShape.ElementCount);
        context.SetOutput(Window.WithChannels(output, width));
    }

    private static bool IsBelowSteps(LayerContext context, IReadOnlyList<int> extra, WindowMotion motion)
    {
        for (int axis = 0; axis < extra.Count; axis++)
        {
            if (extra[axis] < motion.Strides[axis])
                continue;
            context.Report(
                IssueId.OutOfRange,
                Written(context),
                $"{context.Describe()} needs an output padding below its step of {Number(motion.Strides[axis])}; got {Number(extra[axis])}. More cells than that would belong to a further position.");
            return false;
        }

        return true;
    }

    private static string Written(LayerContext context) => context.IsWritten("OutputPaddingByAxis") ? "OutputPaddingByAxis" : "OutputPadding";

    // The output padding that gives the size of a named map; null where none does, which is reported.
    private static IReadOnlyList<int>? ExtraLike(LayerContext context, Shape input, Shape like, WindowMotion motion)
    {
        if (context.IsWritten(Written(context)))
        {
            context.Report(IssueId.Conflict, Written(context), $"{context.Describe()} is told its size by OutputLike, so {Written(context)} means nothing here. Remove one of the two.");
            return null;
        }

        if (like.Rank != input.Rank)
        {
            context.Report(IssueId.MergeMismatch, "OutputLike", $"{context.Describe()} cannot bring {input} to the size of {like}: they have different numbers of axes. {context.Chain()}");
            return null;
        }

        var extra = new int[input.Rank - 1];
        for (int axis = 0; axis < extra.Length; axis++)
        {
            long least = Length(input, motion, axis, 0), usual = Length(input, motion, axis, LeftOut);
            long most = Math.Max(least + motion.Strides[axis] - 1, usual);
            if (like[axis] < least || like[axis] > most)
            {
                context.Report(
                    IssueId.MergeMismatch,
                    "OutputLike",
                    $"{context.Describe()} cannot stretch axis {Number(axis + 1)} of {input} to {Number(like[axis])} cells; it reaches {Range(Math.Max(least, 1), most)}. OutputLike asks for the size of {context.Sources[1]!.Name} {like}. {context.Chain()} Change Strides, kernel or padding, or put ResizeLike behind it.");
                return null;
            }

            extra[axis] = like[axis] == usual ? LeftOut : (int)(like[axis] - least);
        }

        return extra;
    }

    private static string Range(long least, long most) => LayerContext.Text((IFormattable)least) + (least == most ? "" : " to " + LayerContext.Text((IFormattable)most));

    private static int[]? Output(LayerContext context, Shape input, WindowMotion motion, IReadOnlyList<int> extra)
    {
        var output = new int[extra.Count];
        for (int axis = 0; axis < output.Length; axis++)
        {
            long length = Length(input, motion, axis, extra[axis]);
            if (length < 1)
            {
                context.Report(
                    IssueId.WindowTooLarge, null, $"{context.Describe()} leaves nothing of axis {Number(axis + 1)} of {input}. {context.Chain()} Leave OutputPadding out or use Padding.Valid.");
                return null;
            }

            if (length > int.MaxValue)
            {
                context.Report(IssueId.TooLarge, null, $"{context.Describe()} makes {LayerContext.Text(length)} cells of axis {Number(axis + 1)} of {input}; too many to index. {context.Chain()}");
                return null;
            }

            output[axis] = (int)length;
        }

        return output;
    }

    // All positions of the window side by side, and what is added around: Keras' padding of the equivalent convolution.
    private static long Length(Shape input, WindowMotion motion, int axis, int extra) =>
        (long)(input[axis] - 1) * motion.Strides[axis] + 2 + CellsAround(motion, axis, extra) - motion.Reach(axis);

    // How many cells lie around the stretched input, for a window that reaches over the whole output. A negative extra was left out.
    private static long CellsAround(WindowMotion motion, int axis, int extra)
    {
        long reach = motion.Reach(axis);
        int stride = motion.Strides[axis];
        return motion.Padding == Padding.Valid
            ? 2 * (reach - 1) + (extra < 0 ? Math.Max(reach, stride) - reach : extra)
            : extra < 0 ? reach + stride - 2 : reach + reach % 2 - 2 + extra;
    }

    // Of what lies around, the larger half is in front; the rest of the window's reach is what the output lacks there.
    private static int CellsCutInFront(WindowMotion motion, int axis, int extra)
    {
        long room = motion.Reach(axis) - 1;
        long around = CellsAround(motion, axis, extra);
        return motion.Padding == Padding.Valid ? 0 : (int)(room - Math.Min((around + 1) / 2, room));
    }
}
