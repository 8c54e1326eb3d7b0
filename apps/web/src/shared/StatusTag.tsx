import {
  AuditOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  ExportOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FolderOutlined,
  FormOutlined,
  HourglassOutlined,
  InboxOutlined,
  MergeOutlined,
  PartitionOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  StopOutlined,
  TeamOutlined,
  ToolOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { tints } from './theme';
import { familyOf } from './words/statuses';

const icons: Record<string, ComponentType> = {
  'petition.registered': FormOutlined,
  'petition.triaged': PartitionOutlined,
  'petition.arrived': InboxOutlined,
  'petition.objected': RollbackOutlined,
  'petition.signed': HourglassOutlined,
  'petition.accepted': ToolOutlined,
  'petition.guided': ExportOutlined,
  'petition.declined': StopOutlined,
  'petition.declined_again': StopOutlined,
  'petition.opinion_issued': SendOutlined,
  'petition.opinion_delivered': FileDoneOutlined,
  'petition.suggestion_replied': FileDoneOutlined,
  'petition.in_review': AuditOutlined,
  'petition.reviewed': AuditOutlined,
  'petition.in_recheck': AuditOutlined,
  'petition.settled': FileDoneOutlined,
  'petition.finalised': SafetyCertificateOutlined,
  'petition.withdrawn': UndoOutlined,
  'petition.merged': MergeOutlined,
  'petition.archived': FolderOutlined,
  'review.applied': HourglassOutlined,
  'review.accepted': AuditOutlined,
  'review.decided': SendOutlined,
  'review.delivered': FileDoneOutlined,
  'review.declined': StopOutlined,
  'recheck.applied': HourglassOutlined,
  'recheck.accepted': AuditOutlined,
  'recheck.hearing': PauseCircleOutlined,
  'recheck.decided': SendOutlined,
  'recheck.delivered': FileDoneOutlined,
  'recheck.declined': StopOutlined,
  'supervision.ordered': HourglassOutlined,
  'supervision.recommended': HourglassOutlined,
  'supervision.replied': CommentOutlined,
  'escalation.handed_over': ExportOutlined,
  'mediation.entrusted': InboxOutlined,
  'mediation.received': CommentOutlined,
  'mediation.accepted': CheckSquareOutlined,
  'mediation.mediating': TeamOutlined,
  'mediation.handing_over': SendOutlined,
  'mediation.effective': FieldTimeOutlined,
  'mediation.performed': CheckCircleOutlined,
  'mediation.confirmed': SafetyCertificateOutlined,
  'mediation.terminated': StopOutlined,
  'mediation.archived': FolderOutlined,
};

interface Props {
  procedure: string;
  status: string;
  /** The server's word for it. */
  title: string;
}

/** The state of a case: icon and word on the ground of its family. */
export function StatusTag({ procedure, status, title }: Props) {
  const Icon = icons[`${procedure}.${status}`] ?? FileTextOutlined;
  return (
    <span className="status" style={tints[familyOf(procedure, status)]}>
      <Icon aria-hidden /> {title}
    </span>
  );
}
