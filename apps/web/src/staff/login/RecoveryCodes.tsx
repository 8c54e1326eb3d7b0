import { Alert, Button } from 'antd';

/** The codes for the day on which the phone is lost; told this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <section aria-label="恢复码">
      <Alert type="success" showIcon role="status" title="动态口令已启用，下次登录起生效" />
      <p>请抄下恢复码并妥善保管：手机丢失时用它登录，每个只能用一次，只显示这一次。</p>
      <ul className="recovery figures">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button type="primary" autoFocus onClick={onDone}>
        已抄好
      </Button>
    </section>
  );
}
