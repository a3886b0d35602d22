namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Linear(long inputs, long outputs, bool hasBias)
                : base("Linear")
            {
                register_parameter("weight", new Parameter(torch.zeros([outputs, inputs])));
                if (hasBias)
                    register_parameter("bias", new Parameter(torch.zeros([outputs])));
            }

            public Parameter bias { get => get_parameter("bias"); set => register_parameter("bias", value); }

            public Parameter weight { get => get_parameter("weight"); set => register_parameter("weight", value); }

            public override torch.Tensor forward(torch.Tensor tensor)
            {
                torch.Tensor product = tensor.matmul(weight.transpose(0, 1));
                return bias is null ? product : product + bias;
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device device = null, ScalarType? dtype = null) => new Modules.Linear(inputSize, outputSize, hasBias);
        }
    }
}
