using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, in) → (…, filters), with kernel (window…, filters, in) and bias (filters).</summary>
internal abstract class TransposedConvolutionRule(string kind, int rank) : ConvolutionRule(kind, rank)
{
    public override void Infer(LayerContext context)
    {
        int? filters = context.PositiveInteger("filters");
        WindowMotion? motion = Motion(context);
        const int LeftOut = -1;
        IReadOnlyList<int>? extra = context.PerAxis("OutputPadding", Rank, LeftOut, minimum: 0);
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (motion is null || extra is null || !IsBelowSteps(context, extra, motion))
            return;
        if (Input(context) is not { } input || filters is not { } width || Output(context, input, motion, extra) is not { } output)
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
                context.Value("OutputPaddingByAxis", EquatableArray<int>.Empty).Count > 0 ? "OutputPaddingByAxis" : "OutputPadding",
                $"{context.Describe()} needs an output padding below its step of {Number(motion.Strides[axis])}; got {Number(extra[axis])}. More cells than that would belong to a further position.");
            return false;
        }

        return true;
    }

    private static int[]? Output(LayerContext context, Shape input, WindowMotion motion, IReadOnlyList<int> extra)
    {
        var output = new int[extra.Count];
        for (int axis = 0; axis < output.Length; axis++)
        {
            // All positions of the window side by side, and what is added around: Keras' padding of the equivalent convolution.
            long length = (long)(input[axis] - 1) * motion.Strides[axis] + 2 + CellsAround(motion, axis, extra[axis]) - motion.Reach(axis);
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
