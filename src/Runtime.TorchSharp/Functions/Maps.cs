using System.Linq;
using TorchSharp;
using Functional = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>What Keras does to maps (batch, channels, axes…) and PyTorch does not in one call.</summary>
public static class Maps
{
    /// <summary>Averages over windows of a padded map, without the padding.</summary>
    /// <param name="pooling">The pooling of a map that is padded already.</param>
    /// <param name="x">The map.</param>
    /// <param name="cells">How many cells to add, as <c>pad</c> takes them: before and behind the last axis, then the one before it, ….</param>
    public static Tensor AveragePooling(torch.nn.Module<Tensor, Tensor> pooling, Tensor x, params long[] cells) =>
        pooling.call(Functional.pad(x, cells)) / pooling.call(Functional.pad(x.detach().ones_like(), cells));

    /// <summary>Puts values back where the maxima of a pooling came from.</summary>
    /// <param name="values">What to put: (batch, channels, rows, columns), as the pooling gave.</param>
    /// <param name="map">What was pooled.</param>
    /// <param name="size">The windows' rows and columns.</param>
    /// <param name="steps">From window to window.</param>
    /// <param name="cells">The padding, as <c>pad</c> takes it.</param>
    public static Tensor MaxUnpooling2D(Tensor values, Tensor map, long[] size, long[] steps, long[] cells)
    {
        Tensor padded = Functional.pad(map.detach(), cells, value: double.NegativeInfinity);
        Tensor places = Functional.max_pool2d_with_indices(padded, size, steps).indices;
        long[] shape = padded.shape;
        Tensor flat = torch.zeros([shape[0], shape[1], shape[2] * shape[3]], device: values.device);
        Tensor result = flat.scatter_add(2, places.reshape(shape[0], shape[1], -1), values.reshape(shape[0], shape[1], -1)).reshape(shape);
        return result.narrow(2, cells[2], map.shape[2]).narrow(3, cells[0], map.shape[3]);
    }

    /// <summary>Repeats or leaves out cells, each from the nearest centre, which PyTorch's own nearest mode does for whole factors only.</summary>
    /// <param name="x">The map.</param>
    /// <param name="sizes">The length of each axis behind the channels.</param>
    public static Tensor ResizeNearest(Tensor x, params long[] sizes)
    {
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            Tensor counts = torch.ones([sizes[axis]], device: x.device).cumsum(0);
            Tensor places = (counts * 2 - 1) * (double)x.shape[axis + 2] / (2.0 * sizes[axis]);
            x = x.index_select(axis + 2, places.to_type(torch.ScalarType.Int64));
        }

        return x;
    }

    /// <summary>Divides by the Euclidean length along an axis; a square below 1e-12 counts as that.</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="dim">The axis.</param>
    public static Tensor UnitNormalization(Tensor x, long dim) => x / x.square().sum([dim], true).clamp_min(1e-12).sqrt();

    /// <summary>Sums products along an axis of each of two tensors: Keras' <c>Dot</c>.</summary>
    /// <param name="a">(batch, …).</param>
    /// <param name="b">(batch, …).</param>
    /// <param name="axisOfA">The axis of a, the batch being 0.</param>
    /// <param name="axisOfB">The axis of b.</param>
    /// <param name="normalizes">Whether each vector is divided by its length first, of at least 1e-7.</param>
    public static Tensor Dot(Tensor a, Tensor b, long axisOfA, long axisOfB, bool normalizes)
    {
        Tensor rows = Vectors(a, axisOfA, normalizes), columns = Vectors(b, axisOfB, normalizes);
        long[] shape = [a.shape[0], .. Without(a.shape, axisOfA), .. Without(b.shape, axisOfB)];
        Tensor product = rows.matmul(columns.transpose(1, 2));
        return shape.Length == 1 ? product.reshape(shape[0], 1) : product.reshape(shape);
    }

    private static Tensor Vectors(Tensor x, long axis, bool normalizes)
    {
        long[] order = [0, .. Enumerable.Range(1, x.shape.Length - 1).Select(static other => (long)other).Where(other => other != axis), axis];
        Tensor vectors = x.permute(order).reshape(x.shape[0], -1, x.shape[axis]);
        return normalizes ? vectors / vectors.square().sum([2], true).clamp_min(1e-14).sqrt() : vectors;
    }

    private static long[] Without(long[] shape, long axis) => [.. shape.Where((_, other) => other != 0 && other != axis)];
}
