using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>How a tensor of a module lies: the plan that says where axes must be moved.</summary>
/// <param name="Steps">How many leading axes of a sample are folded into the batch, so that each step is a sample of its own.</param>
/// <param name="ChannelsFirst">Whether the channels stand right behind the batch, as PyTorch's image layers want, or last, as at the model's border.</param>
internal readonly record struct TorchForm(int Steps, bool ChannelsFirst)
{
    /// <summary>The model's own form: nothing folded, channels last.</summary>
    public static TorchForm Border => default;

    /// <summary>The same form for a sample of a shape: without spatial axes, the channels are first and last.</summary>
    public TorchForm For(Shape shape) => this with { ChannelsFirst = ChannelsFirst && shape.Rank - Steps > 1 };

    /// <summary>Where an axis of a step (from 0) lies in the tensor.</summary>
    public int Dimension(int axis, int rank) => !ChannelsFirst ? axis + 1 : axis == rank - 1 ? 1 : axis + 2;

    /// <summary>An expression that gives the same tensor in another form.</summary>
    public static string Convert(string expression, Shape shape, TorchForm from, TorchForm to)
    {
        from = from.For(shape);
        to = to.For(shape);
        if (from.Steps != to.Steps)
        {
            expression = ToLast(expression, shape, from) + Reshape(shape.Sizes.Skip(to.Steps));
            from = new TorchForm(to.Steps, false);
        }

        return from.ChannelsFirst == to.ChannelsFirst ? expression : to.ChannelsFirst ? ToFirst(expression, shape, to) : ToLast(expression, shape, from);
    }

    /// <summary><c>.reshape(-1, 28, 28)</c>.</summary>
    public static string Reshape(IEnumerable<int> sizes) => $".reshape({string.Join(", ", new[] { -1 }.Concat(sizes).Select(static size => Literal.Of(size)))})";

    private static string ToFirst(string expression, Shape shape, TorchForm form)
    {
        int rank = shape.Rank - form.Steps;
        return Permute(expression, new[] { 0, rank }.Concat(Enumerable.Range(1, rank - 1)));
    }

    private static string ToLast(string expression, Shape shape, TorchForm form)
    {
        int rank = shape.Rank - form.Steps;
        return form.For(shape).ChannelsFirst ? Permute(expression, new[] { 0 }.Concat(Enumerable.Range(2, rank - 1)).Concat([1])) : expression;
    }

    private static string Permute(string expression, IEnumerable<int> axes) => $"{expression}.permute({string.Join(", ", axes.Select(static axis => Literal.Of(axis)))})";
}
