using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, in) → (…, filters), with kernel (window…, in / groups, filters) and bias (filters).</summary>
internal abstract class ForwardConvolutionRule(string kind, int rank) : ConvolutionRule(kind, rank)
{
    public override void Infer(LayerContext context)
    {
        int? filters = context.PositiveInteger("filters");
        int groups = context.Value("Groups", 1);
        WindowMotion? motion = Motion(context);
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (!Divides(context, groups, filters) || Input(context) is not { } input || filters is not { } width || motion is null)
            return;
        if (input.Last % groups != 0)
        {
            context.Report(
                IssueId.Conflict, "Groups", $"{context.Describe()} cannot split {Number(input.Last)} channels of {input} into {Number(groups)} equal groups. {context.Chain()}");
            return;
        }

        if (Window.Output(context, input, motion.Size, motion.Strides, motion.Dilation, motion.Padding, "kernel") is not { } output)
            return;
        Set(context, motion, motion.CellsBefore(input, output));
        context.Set("Groups", groups);
        Shape kernelShape = KernelShape(motion, input.Last / groups, width);
        context.AddWeight("kernel", kernelShape, kernel);
        if (useBias)
            context.AddWeight("bias", new Shape(width), bias);
        context.MultiplyAdds = Product([.. output.Select(static length => (long)length), kernelShape.ElementCount]);
        context.SetOutput(Window.WithChannels(output, width));
    }

    private static bool Divides(LayerContext context, int groups, int? filters)
    {
        if (groups < 1)
        {
            context.Report(IssueId.NotPositive, "Groups", $"{context.Describe()} needs at least 1 for Groups; got {Number(groups)}.");
            return false;
        }

        if (filters is not { } width || width % groups == 0)
            return true;
        context.Report(IssueId.Conflict, "Groups", $"{context.Describe()} cannot split {Number(width)} filters into {Number(groups)} equal groups.");
        return false;
    }
}
